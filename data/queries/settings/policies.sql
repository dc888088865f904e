-- settings/policies: the time limits of version ?1
-- out: id, kind, severity, category id, category, then seconds, calendar id and calendar to respond,
-- arrive, complete and follow up
SELECT p.id, p.kind, p.severity, p.category_id, c.name,
       p.respond_seconds, p.respond_calendar_id, r.name,
       p.arrive_seconds, p.arrive_calendar_id, a.name,
       p.complete_seconds, p.complete_calendar_id, o.name,
       p.followup_seconds, p.followup_calendar_id, f.name
  FROM policy p
  LEFT JOIN category c ON c.id = p.category_id
  LEFT JOIN calendar r ON r.id = p.respond_calendar_id
  LEFT JOIN calendar a ON a.id = p.arrive_calendar_id
  LEFT JOIN calendar o ON o.id = p.complete_calendar_id
  LEFT JOIN calendar f ON f.id = p.followup_calendar_id
 WHERE p.policy_version_id = ?1
 ORDER BY CASE p.kind WHEN 'repair' THEN 1 WHEN 'complaint' THEN 2 WHEN 'enquiry' THEN 3
                      WHEN 'suggestion' THEN 4 ELSE 5 END,
          CASE p.severity WHEN 'danger' THEN 1 WHEN 'urgent' THEN 2 WHEN 'important' THEN 3
                          ELSE 4 END,
          c.name IS NULL, c.position, c.id
