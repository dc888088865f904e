-- demo/categories: the lower categories; id, code, code of the upper one, department, severity
SELECT c.id, c.code, p.code, c.department_id, c.severity
  FROM category c JOIN category p ON p.id = c.parent_id
 ORDER BY c.id
