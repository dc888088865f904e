-- import/list-staff: names, keys and numbers of staff; id, no parent, name; id -1 where several
-- people have a name; a later row wins
SELECT id, 0, name
  FROM (SELECT CASE count (*) WHEN 1 THEN max (id) ELSE -1 END AS id, name, 0 AS rank
          FROM staff GROUP BY name
         UNION ALL SELECT id, external_key, 1 FROM staff
         UNION ALL SELECT id, number, 2 FROM staff)
 WHERE name IS NOT NULL
 ORDER BY rank
