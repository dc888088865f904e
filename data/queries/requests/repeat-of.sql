-- requests/repeat-of: which request ?1 repeats by the rule of domain.md §3: of the complaints and
-- repairs that came in before it, of the same home (or place) and category, the one that was
-- completed last within ?2 seconds before it came in. A home that was merged is the one it was
-- merged into.
-- out: its id, no row for none
WITH self AS MATERIALIZED (
  SELECT r.id, r.registered_at, r.category_id, r.zone_id, r.building_id,
         ifnull (h.merged_into_id, r.home_id) AS home_id,
         iif (r.home_id IS NULL, r.place, '') AS place
    FROM request r LEFT JOIN home h ON h.id = r.home_id
   WHERE r.id = ?1 AND r.state <> 'void' AND r.kind IN ('complaint', 'repair')
), same (id) AS (
  SELECT x.id
    FROM self s CROSS JOIN request x ON x.home_id = s.home_id
   WHERE +x.category_id = s.category_id
  UNION ALL
  SELECT x.id
    FROM self s CROSS JOIN home h ON h.merged_into_id = s.home_id
         CROSS JOIN request x ON x.home_id = h.id
   WHERE +x.category_id = s.category_id
  UNION ALL
  SELECT x.id
    FROM self s CROSS JOIN request x
      ON x.home_id IS NULL AND x.place <> '' AND x.category_id = s.category_id
         AND x.zone_id IS s.zone_id AND x.building_id IS s.building_id
   WHERE s.place <> '' AND pqa_same_place (x.place, s.place)
)
SELECT x.id
  FROM self s CROSS JOIN same CROSS JOIN request x ON x.id = same.id
       CROSS JOIN episode e ON e.request_id = x.id
 WHERE e.completed_at BETWEEN s.registered_at - ?2 AND s.registered_at
   AND (x.registered_at, x.id) < (s.registered_at, s.id)
   AND x.state <> 'void' AND x.kind IN ('complaint', 'repair')
 ORDER BY e.completed_at DESC, x.id DESC
 LIMIT 1
