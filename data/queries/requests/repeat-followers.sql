-- requests/repeat-followers: the requests that may repeat request ?1: those linked to it by the rule,
-- and those of the same category and home (or place) that came in up to ?2 seconds after it was
-- completed. Whether they do is for requests/repeat-of to say.
-- out: id
WITH self AS MATERIALIZED (
  SELECT r.id, r.category_id, r.zone_id, r.building_id, r.home_id AS own_home_id,
         ifnull (h.merged_into_id, r.home_id) AS home_id, r.place <> '' AS has_place,
         (SELECT min (e.completed_at) FROM episode e WHERE e.request_id = r.id) AS from_at,
         (SELECT max (e.completed_at) FROM episode e WHERE e.request_id = r.id) + ?2 AS to_at
    FROM request r LEFT JOIN home h ON h.id = r.home_id
   WHERE r.id = ?1
)
SELECT id FROM request WHERE repeat_of_id = ?1 AND repeat_set_by = 'rule'
UNION
SELECT x.id
  FROM self s CROSS JOIN request x
    ON x.home_id = s.home_id AND x.registered_at BETWEEN s.from_at AND s.to_at
 WHERE +x.category_id = s.category_id AND x.id <> s.id
UNION
SELECT x.id
  FROM self s CROSS JOIN home h ON h.merged_into_id = s.home_id
       CROSS JOIN request x
    ON x.home_id = h.id AND x.registered_at BETWEEN s.from_at AND s.to_at
 WHERE +x.category_id = s.category_id AND x.id <> s.id
UNION
SELECT x.id
  FROM self s CROSS JOIN request x
    ON x.home_id IS NULL AND x.place <> '' AND x.category_id = s.category_id
       AND x.zone_id IS s.zone_id AND x.building_id IS s.building_id
 WHERE s.own_home_id IS NULL AND s.has_place
   AND x.registered_at BETWEEN s.from_at AND s.to_at AND x.id <> s.id
