-- inspections/find-again: the newest finding of the same item and place that was closed in time
-- in: ?1 lineage key, ?2 zone or NULL, ?3 building or NULL, ?4 place, ?5 closed since, ?6 closed
-- before. out: 0 id
SELECT f.id
  FROM finding f
 WHERE f.lineage_key = ?1 AND f.lineage_key <> '' AND f.closed_at BETWEEN ?5 AND ?6
   AND f.zone_id IS ?2 AND f.building_id IS ?3 AND f.place = ?4
 ORDER BY f.closed_at DESC, f.id DESC
 LIMIT 1
