-- surveys/questions: the questions of a questionnaire's version, as they stand on the form
-- in: ?1 version id. out: id, lineage_key, text, kind, dimension_id, scale_min, scale_max, polarity,
-- choices
SELECT id, lineage_key, text, kind, dimension_id, scale_min, scale_max, polarity, choices
  FROM question
 WHERE questionnaire_version_id = ?1
 ORDER BY position
