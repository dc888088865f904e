-- import/list-categories: names of categories; id, parent (0 for the upper level, -1 for any), name;
-- id -1 where a name without its parent means several; a later row wins
SELECT id, parent_id, name
  FROM (SELECT id, -1 AS parent_id, code AS name, 0 AS rank FROM category
         UNION ALL
        SELECT CASE count (*) WHEN 1 THEN max (ifnull (merged_into_id, id)) ELSE -1 END, -1, name, 1
          FROM category WHERE closed_on IS NULL OR merged_into_id IS NOT NULL GROUP BY name
         UNION ALL
        SELECT ifnull (merged_into_id, id), ifnull (parent_id, 0), name, 2 + (closed_on IS NULL)
          FROM category)
 WHERE name IS NOT NULL
 ORDER BY rank
