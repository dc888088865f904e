-- requests/all-open: every request that is still worked on, the oldest first
-- out: id, number, category or description
SELECT r.id, r.number, ifnull (c.name, r.description)
  FROM request r LEFT JOIN category c ON c.id = r.category_id
 WHERE r.state IN ('registered', 'assigned', 'in_progress', 'waiting')
 ORDER BY r.id
