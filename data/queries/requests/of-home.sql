-- requests/of-home: the newest ?3 requests of home ?1 but for request ?2, void ones left out
-- out: id, number, registered_at, kind, category, description, state
SELECT r.id, r.number, r.registered_at, r.kind, c.name, substr (r.description, 1, 200), r.state
  FROM request r LEFT JOIN category c ON c.id = r.category_id
 WHERE r.home_id = ?1 AND r.id <> ?2 AND r.state <> 'void'
 ORDER BY r.registered_at DESC
 LIMIT ?3
