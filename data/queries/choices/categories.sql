-- choices/categories: categories open on day ?1. out: id, name, parent category
SELECT c.id, c.name, p.name FROM category c LEFT JOIN category p ON p.id = c.parent_id
 WHERE c.closed_on IS NULL OR c.closed_on > ?1
 ORDER BY ifnull (p.position, c.position), ifnull (p.id, c.id), c.parent_id IS NOT NULL,
          c.position, c.id
