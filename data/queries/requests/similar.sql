-- requests/similar: whether a request of home ?1, or else of place ?2 and category ?3, is known:
-- the number of the newest open one, or of one registered after ?4
SELECT number FROM request
 WHERE id <> ?5 AND state <> 'void'
   AND ((home_id = ?1
         AND (state IN ('registered', 'assigned', 'in_progress', 'waiting')
              OR (category_id = ?3 AND registered_at >= ?4)))
        OR (?1 IS NULL AND ?2 <> '' AND place = ?2 AND category_id = ?3 AND registered_at >= ?4))
 ORDER BY registered_at DESC LIMIT 1
