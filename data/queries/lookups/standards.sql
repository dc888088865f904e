-- lookups/standards: the standards to inspect by
-- out: 0 id, 1 name, 2 nothing
SELECT s.id, s.name, NULL
  FROM standard s
 WHERE s.closed_on IS NULL
   AND EXISTS (SELECT 1 FROM standard_version v WHERE v.standard_id = s.id AND v.state = 'published')
 ORDER BY s.name, s.id
