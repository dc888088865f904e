-- settings/categories: all categories, each under its upper one
-- out: id, parent id, name, department, severity, closed_on
SELECT c.id, c.parent_id, c.name, d.name, c.severity, c.closed_on
  FROM category c
  LEFT JOIN category p ON p.id = c.parent_id
  LEFT JOIN department d ON d.id = c.department_id
 ORDER BY ifnull (p.position, c.position), ifnull (p.id, c.id), c.parent_id IS NOT NULL,
          c.closed_on IS NOT NULL, c.position, c.id
