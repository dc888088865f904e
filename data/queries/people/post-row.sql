-- people/post-row: a post in a list
-- in: ?1 id. out: id, name, department, closed_on, people at present
SELECT p.id, p.name, d.name, p.closed_on,
       (SELECT count (DISTINCT m.staff_id) FROM staff_membership m
         WHERE m.post_id = p.id AND m.to_on IS NULL)
  FROM post p LEFT JOIN department d ON d.id = p.department_id
 WHERE p.id = ?1
