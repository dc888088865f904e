-- import/find-home: the home with external key ?1, else one with code ?2 that has no key of its own
SELECT id, external_key, code, building_id, unit, floor, area, in_use_from_on, in_use_to_on, note
  FROM home WHERE external_key = ?1
UNION ALL
SELECT id, external_key, code, building_id, unit, floor, area, in_use_from_on, in_use_to_on, note
  FROM home WHERE code = ?2 AND (?1 IS NULL OR external_key IS NULL)
LIMIT 1
