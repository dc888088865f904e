-- requests/suggest-department: who sees to category ?1: its department, or that of its upper category
SELECT coalesce (c.department_id, p.department_id)
  FROM category c LEFT JOIN category p ON p.id = c.parent_id
 WHERE c.id = ?1
