-- choices/standards: inspection standards that have a published version
-- in: ?1 today. out: id, label, detail
SELECT s.id, s.name, NULL
  FROM standard s
 WHERE (s.closed_on IS NULL OR s.closed_on > ?1)
   AND EXISTS (SELECT 1 FROM standard_version v WHERE v.standard_id = s.id AND v.state = 'published')
 ORDER BY s.name, s.id
