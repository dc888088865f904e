-- import/list-departments: names, codes and keys of departments; id, no parent, name; a later row wins
SELECT ifnull (merged_into_id, id), 0, name
  FROM (SELECT id, merged_into_id, external_key AS name, closed_on, 0 AS rank FROM department
         UNION ALL SELECT id, merged_into_id, code, closed_on, 1 FROM department
         UNION ALL SELECT id, merged_into_id, name, closed_on, 2 FROM department)
 WHERE name IS NOT NULL
 ORDER BY rank, closed_on IS NULL
