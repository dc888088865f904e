-- import/list-dimensions: codes and names of dimensions; id, no parent, name; a later row wins
SELECT id, 0, name
  FROM (SELECT id, name, 0 AS rank FROM dimension UNION ALL SELECT id, code, 1 FROM dimension)
 ORDER BY rank
