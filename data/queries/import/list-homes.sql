-- import/list-homes: codes and keys of homes; id, no parent, code; a later row wins
SELECT ifnull (merged_into_id, id), 0, name
  FROM (SELECT id, merged_into_id, external_key AS name, 0 AS rank FROM home
         UNION ALL SELECT id, merged_into_id, code, 1 FROM home)
 WHERE name IS NOT NULL
 ORDER BY rank
