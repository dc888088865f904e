-- import/add-question: a question; version, position, key, text, kind, dimension, scale, polarity,
-- choices
INSERT INTO question (questionnaire_version_id, position, lineage_key, text, kind, dimension_id,
                      scale_min, scale_max, polarity, choices)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
