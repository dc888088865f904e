-- import/find-standard: the standard with key ?1 and its newest published version (0 for none), and
-- the highest version number
SELECT s.id,
       ifnull ((SELECT v.id FROM standard_version v
                 WHERE v.standard_id = s.id AND v.state = 'published'
                 ORDER BY v.number DESC LIMIT 1), 0),
       ifnull ((SELECT max (v.number) FROM standard_version v WHERE v.standard_id = s.id), 0)
  FROM standard s WHERE s.external_key = ?1
