-- requests/similar: the newest ?6 requests by which one of home ?1, or else of place ?2 and category
-- ?3, may be known: the open ones, and those about the same registered after ?4; but not ?5
-- out: id, number, registered_at, kind, category, description, state
SELECT r.id, r.number, r.registered_at, r.kind, c.name, substr (r.description, 1, 200), r.state
  FROM request r LEFT JOIN category c ON c.id = r.category_id
 WHERE r.id <> ?5 AND r.state <> 'void'
   AND ((r.home_id = ?1
         AND (r.state IN ('registered', 'assigned', 'in_progress', 'waiting')
              OR (r.category_id = ?3 AND r.registered_at >= ?4)))
        OR (?1 IS NULL AND ?2 <> '' AND r.place = ?2 AND r.category_id = ?3
            AND r.registered_at >= ?4))
 ORDER BY r.registered_at DESC
 LIMIT ?6
