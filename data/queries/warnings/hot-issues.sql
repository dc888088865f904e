-- warnings/hot-issues: categories and zones with at least ?3 requests registered from ?2 on; and how
-- many there were from ?1 until then. Void ones, duplicates among them, do not count.
-- out: category, its name, zone, its name, number now, number before
SELECT r.category_id, c.name, r.zone_id, z.name, r.n_now, r.n_before
  FROM (SELECT category_id, zone_id, sum (registered_at >= ?2) AS n_now,
               sum (registered_at < ?2) AS n_before
          FROM request INDEXED BY request_registered
         WHERE registered_at >= ?1 AND state <> 'void'
           AND category_id IS NOT NULL AND zone_id IS NOT NULL
         GROUP BY category_id, zone_id
        HAVING n_now >= ?3) r
       JOIN category c ON c.id = r.category_id
       JOIN zone z ON z.id = r.zone_id
 ORDER BY r.n_now DESC, c.name, z.name
