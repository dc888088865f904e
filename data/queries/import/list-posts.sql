-- import/list-posts: names and codes of posts; id, no parent, name; a later row wins
SELECT id, 0, name
  FROM (SELECT id, code AS name, closed_on, 0 AS rank FROM post
         UNION ALL SELECT id, name, closed_on, 1 FROM post)
 WHERE name IS NOT NULL
 ORDER BY rank, closed_on IS NULL
