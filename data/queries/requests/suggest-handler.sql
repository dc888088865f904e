-- requests/suggest-handler: who in zone ?1 may take a request of department ?2 on date ?3: the named
-- person of the zone who belongs to that department, a deputy after that; without a department the
-- zone's customer-service person
SELECT m.staff_id
  FROM staff_membership m JOIN staff s ON s.id = m.staff_id
 WHERE m.zone_id = ?1 AND m.duty IS NOT NULL
   AND m.from_on <= ?3 AND (m.to_on IS NULL OR m.to_on > ?3)
   AND (s.left_on IS NULL OR s.left_on > ?3)
   AND CASE WHEN ?2 IS NULL THEN m.duty IN ('customer_service', 'customer_service_deputy')
            ELSE EXISTS (SELECT 1 FROM staff_membership d
                          WHERE d.staff_id = m.staff_id AND d.department_id = ?2
                            AND d.from_on <= ?3 AND (d.to_on IS NULL OR d.to_on > ?3)) END
 ORDER BY m.duty IN ('customer_service_deputy', 'maintenance_deputy'), m.from_on, m.id
 LIMIT 1
