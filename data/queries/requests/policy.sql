-- requests/policy: the time limits in force for kind ?1, category ?2 (or NULL) and severity ?3: the
-- most specific row of the newest version: the category's own, its upper category's, any category's
-- out: id, then seconds and calendar to respond, arrive, complete, follow up
SELECT p.id, p.respond_seconds, p.respond_calendar_id, p.arrive_seconds, p.arrive_calendar_id,
       p.complete_seconds, p.complete_calendar_id, p.followup_seconds, p.followup_calendar_id
  FROM policy p
 WHERE p.policy_version_id = (SELECT id FROM policy_version ORDER BY number DESC LIMIT 1)
   AND p.kind = ?1 AND p.severity = ?3
   AND (p.category_id IS NULL OR p.category_id = ?2
        OR p.category_id = (SELECT parent_id FROM category WHERE id = ?2))
 ORDER BY CASE WHEN p.category_id = ?2 THEN 0 WHEN p.category_id IS NOT NULL THEN 1 ELSE 2 END
 LIMIT 1
