-- requests/head-of-handler: who heads the department of request ?1's handler, or else the request's
SELECT coalesce ((SELECT d.head_id FROM staff_membership m JOIN department d ON d.id = m.department_id
                   WHERE m.staff_id = r.handler_id AND m.to_on IS NULL
                   ORDER BY m.from_on DESC LIMIT 1),
                 (SELECT head_id FROM department WHERE id = r.department_id))
  FROM request r
 WHERE r.id = ?1
