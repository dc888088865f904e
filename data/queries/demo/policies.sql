-- demo/policies: the time limits in force, the specific ones last; id, kind, category or 0, severity, then
-- seconds or 0 and calendar or 0 to respond, arrive, complete, follow up
SELECT id, kind, ifnull (category_id, 0), severity,
       ifnull (respond_seconds, 0), ifnull (respond_calendar_id, 0),
       ifnull (arrive_seconds, 0), ifnull (arrive_calendar_id, 0),
       ifnull (complete_seconds, 0), ifnull (complete_calendar_id, 0),
       ifnull (followup_seconds, 0), ifnull (followup_calendar_id, 0)
  FROM policy
 WHERE policy_version_id = (SELECT max (id) FROM policy_version)
 ORDER BY category_id IS NOT NULL, id
