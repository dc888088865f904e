-- demo/preset-section: the section of field ?1 in the standard of the presets
SELECT c.id
  FROM standard_section c
 WHERE c.field_code = ?1
   AND c.standard_version_id = (SELECT min (id) FROM standard_version)
