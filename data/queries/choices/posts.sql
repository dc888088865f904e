-- choices/posts: posts open on day ?1. out: id, name, department
SELECT p.id, p.name, d.name FROM post p LEFT JOIN department d ON d.id = p.department_id
 WHERE p.closed_on IS NULL OR p.closed_on > ?1
 ORDER BY d.position, d.id, p.position, p.id
