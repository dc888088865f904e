-- requests/repeat-of: the request of which one registered at ?5 at home ?1, or without a home at
-- place ?2, in category ?3 is the repeat: the last completed within ?4 seconds before
SELECT r.id
  FROM request r JOIN episode e ON e.request_id = r.id AND e.number = r.episode_number
 WHERE r.home_id = ?1 AND r.category_id = ?3 AND r.state <> 'void'
   AND e.completed_at BETWEEN ?5 - ?4 AND ?5
UNION ALL
SELECT r.id
  FROM request r JOIN episode e ON e.request_id = r.id AND e.number = r.episode_number
 WHERE ?1 IS NULL AND ?2 <> '' AND r.home_id IS NULL AND r.place = ?2 AND r.category_id = ?3
   AND r.state <> 'void' AND e.completed_at BETWEEN ?5 - ?4 AND ?5
 ORDER BY r.id DESC
 LIMIT 1
