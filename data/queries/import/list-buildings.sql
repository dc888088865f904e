-- import/list-buildings: codes, names and keys of buildings; id, no parent, name; a later row wins
SELECT ifnull (merged_into_id, id), 0, name
  FROM (SELECT id, merged_into_id, external_key AS name, 0 AS rank FROM building
         UNION ALL SELECT id, merged_into_id, name, 1 FROM building
         UNION ALL SELECT id, merged_into_id, code, 2 FROM building)
 WHERE name IS NOT NULL
 ORDER BY rank
