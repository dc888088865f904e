-- settings/copy-policies: version ?1 begins as the newest one before it was, but for row ?2
INSERT INTO policy (policy_version_id, kind, category_id, severity,
                    respond_seconds, respond_calendar_id, arrive_seconds, arrive_calendar_id,
                    complete_seconds, complete_calendar_id, followup_seconds, followup_calendar_id)
  SELECT ?1, kind, category_id, severity,
         respond_seconds, respond_calendar_id, arrive_seconds, arrive_calendar_id,
         complete_seconds, complete_calendar_id, followup_seconds, followup_calendar_id
    FROM policy
   WHERE id IS NOT ?2
     AND policy_version_id = (SELECT id FROM policy_version WHERE id <> ?1
                               ORDER BY number DESC LIMIT 1)
