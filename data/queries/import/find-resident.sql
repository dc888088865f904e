-- import/find-resident: the resident with external key ?1, else the one of home ?2 called ?3
SELECT id, external_key, home_id, name, phone, relation, moved_in_on, moved_out_on, note
  FROM resident WHERE external_key = ?1
UNION ALL
SELECT id, external_key, home_id, name, phone, relation, moved_in_on, moved_out_on, note
  FROM resident WHERE home_id = ?2 AND name = ?3 AND (?1 IS NULL OR external_key IS NULL)
LIMIT 1
