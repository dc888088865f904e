-- choices/homes: homes that may be meant by what was typed, ?2: by code, by a resident's telephone
-- or name; ?1 the present day
-- out: 0 id, 1 code, 2 who lives there
WITH found (id, rank) AS (
  SELECT id, 0 FROM home WHERE code = ?2
  UNION ALL
  SELECT * FROM (SELECT id, 1 FROM home WHERE code > ?2 AND code < ?2 || char (1114111) LIMIT 12)
  UNION ALL
  SELECT * FROM (SELECT home_id, 2 FROM resident
                  WHERE phone <> '' AND phone >= ?2 AND phone < ?2 || char (1114111)
                    AND (moved_out_on IS NULL OR moved_out_on > ?1) LIMIT 12)
  UNION ALL
  SELECT * FROM (SELECT home_id, 3 FROM resident
                  WHERE instr (name, ?2) > 0
                    AND (moved_out_on IS NULL OR moved_out_on > ?1) LIMIT 12)
)
SELECT h.id, h.code,
       (SELECT group_concat (trim (r.name || ' ' || r.phone), ' · ') FROM resident r
         WHERE r.home_id = h.id AND (r.moved_out_on IS NULL OR r.moved_out_on > ?1))
  FROM (SELECT id, min (rank) AS rank FROM found GROUP BY id) f JOIN home h ON h.id = f.id
 WHERE h.merged_into_id IS NULL
 ORDER BY f.rank, length (h.code), h.code
 LIMIT 12
