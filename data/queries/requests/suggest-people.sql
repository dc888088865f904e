-- requests/suggest-people: who may take a request of department ?2 on date ?3, whose end is ?4: the
-- people named for zone ?1 who belong to the department (without a department the zone's customer
-- service), the least loaded first, deputies last; after them the department's people with a duty
-- in another zone
-- out: id, name, whether named for the zone, open requests, those due today or before
WITH person (id, here, deputy, since) AS (
  SELECT m.staff_id, max (m.zone_id IS ?1),
         min (m.duty IN ('customer_service_deputy', 'maintenance_deputy')), min (m.from_on)
    FROM staff_membership m JOIN staff s ON s.id = m.staff_id
   WHERE m.zone_id IS NOT NULL AND m.duty IS NOT NULL
     AND m.from_on <= ?3 AND (m.to_on IS NULL OR m.to_on > ?3)
     AND (s.left_on IS NULL OR s.left_on > ?3)
     AND CASE WHEN ?2 IS NULL
              THEN m.zone_id IS ?1 AND m.duty IN ('customer_service', 'customer_service_deputy')
              ELSE EXISTS (SELECT 1 FROM staff_membership d
                            WHERE d.staff_id = m.staff_id AND d.department_id = ?2
                              AND d.from_on <= ?3 AND (d.to_on IS NULL OR d.to_on > ?3)) END
   GROUP BY m.staff_id
)
SELECT p.id, s.name, p.here, count (r.id), count (CASE WHEN r.next_due_at < ?4 THEN 1 END) AS due
  FROM person p JOIN staff s ON s.id = p.id
  LEFT JOIN request r ON r.handler_id = p.id
                     AND r.state IN ('registered', 'assigned', 'in_progress', 'waiting')
 GROUP BY p.id
 ORDER BY p.here DESC, due, count (r.id), p.deputy, p.since, p.id
 LIMIT 3
