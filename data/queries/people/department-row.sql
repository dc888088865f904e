-- people/department-row: a department in a list
-- in: ?1 id. out: id, name, opened_on, closed_on, head, people at present, posts
SELECT d.id, d.name, d.opened_on, d.closed_on, s.name,
       (SELECT count (DISTINCT m.staff_id) FROM staff_membership m
         WHERE m.department_id = d.id AND m.to_on IS NULL),
       (SELECT count (*) FROM post p WHERE p.department_id = d.id AND p.closed_on IS NULL)
  FROM department d LEFT JOIN staff s ON s.id = d.head_id
 WHERE d.id = ?1
