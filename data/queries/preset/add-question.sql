-- preset/add-question: a question; version, key, position, text, kind, dimension code, scale
INSERT INTO question (questionnaire_version_id, lineage_key, position, text, kind, dimension_id,
                      scale_min, scale_max)
  VALUES (?1, ?2, ?3, ?4, ?5, (SELECT id FROM dimension WHERE code = ?6), ?7, ?8)
