-- requests/head-of-handler: who heads the department of request ?1's handler, or else the request's;
-- nobody who has left by the day ?2
-- out: id, name
WITH heads (rank, id) AS (
  SELECT 1, (SELECT d.head_id FROM staff_membership m JOIN department d ON d.id = m.department_id
              WHERE m.staff_id = r.handler_id AND m.to_on IS NULL
              ORDER BY m.from_on DESC LIMIT 1)
    FROM request r WHERE r.id = ?1
   UNION ALL
  SELECT 2, d.head_id FROM request r JOIN department d ON d.id = r.department_id WHERE r.id = ?1)
SELECT s.id, s.name
  FROM heads h JOIN staff s ON s.id = h.id
 WHERE s.left_on IS NULL OR s.left_on > ?2
 ORDER BY h.rank LIMIT 1
