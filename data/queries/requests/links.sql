-- requests/links: the requests that were merged into request ?1 as its duplicates, and those that
-- repeat it
-- out: id, number, whether it is a duplicate
SELECT id, number, 1 FROM request
 WHERE duplicate_of_id = ?1
UNION ALL
SELECT * FROM (SELECT id, number, 0 FROM request
                WHERE repeat_of_id = ?1 AND state <> 'void'
                ORDER BY registered_at, id LIMIT 20)
