-- choices/requests: requests that may be meant by what was typed, ?2: by number or by the home's
-- code; void ones left out, the newest first; ?1 the present day
-- out: 0 id, 1 number, 2 where and what
WITH found (id, rank) AS (
  SELECT * FROM (SELECT id, 0 FROM request
                  WHERE number >= ifnull (?2, '') AND number < ifnull (?2, '') || char (1114111)
                    AND state <> 'void'
                  ORDER BY number DESC LIMIT 12)
  UNION ALL
  SELECT * FROM (SELECT r.id, 1 FROM home h CROSS JOIN request r ON r.home_id = h.id
                  WHERE h.code = ?2 AND r.state <> 'void'
                  ORDER BY r.registered_at DESC LIMIT 12)
  UNION ALL
  SELECT * FROM (SELECT r.id, 2
                   FROM (SELECT id FROM home
                          WHERE code > ?2 AND code < ?2 || char (1114111) LIMIT 12) h
                        CROSS JOIN request r ON r.home_id = h.id
                  WHERE r.state <> 'void'
                  ORDER BY r.registered_at DESC LIMIT 12)
)
SELECT r.id, r.number,
       trim (ifnull (h.code, r.place) || ' · ' || ifnull (c.name || ' · ', '')
             || replace (substr (r.description, 1, 60), char (10), ' '), ' ·')
  FROM (SELECT id, min (rank) AS rank FROM found GROUP BY id) f JOIN request r ON r.id = f.id
       LEFT JOIN home h ON h.id = r.home_id
       LEFT JOIN category c ON c.id = r.category_id
 ORDER BY f.rank, r.registered_at DESC, r.id DESC
 LIMIT 12
