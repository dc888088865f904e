-- choices/homes: homes that may be meant by what was typed, ?2: by the beginning or the parts of
-- the code, by the beginning or the last four or more digits of a resident's telephone, or by a
-- part of a resident's name; ?1 the present day
-- out: 0 id, 1 code, 2 who lives there
WITH found (id, rank) AS (
  SELECT id, 0 FROM home WHERE code = ?2
  UNION ALL
  SELECT * FROM (SELECT id, 1 FROM home WHERE code > ?2 AND code < ?2 || char (1114111) LIMIT 12)
  UNION ALL
  SELECT * FROM (SELECT id, 2 FROM home
                  WHERE ?2 <> ''
                    AND instr ('-' || lower (code), '-' || replace (lower (trim (?2)), ' ', '-')) > 0
                  LIMIT 12)
  UNION ALL
  SELECT * FROM (SELECT home_id, 3 FROM resident
                  WHERE phone <> '' AND phone >= ?2 AND phone < ?2 || char (1114111)
                    AND (moved_out_on IS NULL OR moved_out_on > ?1) LIMIT 12)
  UNION ALL
  SELECT * FROM (SELECT home_id, 3 FROM resident
                  WHERE length (?2) >= 4 AND substr (phone, -length (?2)) = ?2
                    AND (moved_out_on IS NULL OR moved_out_on > ?1) LIMIT 12)
  UNION ALL
  SELECT * FROM (SELECT home_id, 4 FROM resident
                  WHERE instr (lower (name), lower (trim (?2))) > 0
                    AND (moved_out_on IS NULL OR moved_out_on > ?1) LIMIT 12)
)
SELECT h.id, h.code,
       (SELECT group_concat (trim (r.name || ' ' || r.phone), ' · ') FROM resident r
         WHERE r.home_id = h.id AND (r.moved_out_on IS NULL OR r.moved_out_on > ?1))
  FROM (SELECT id, min (rank) AS rank FROM found GROUP BY id) f JOIN home h ON h.id = f.id
 WHERE h.merged_into_id IS NULL
 ORDER BY f.rank, length (h.code), h.code
 LIMIT 12
