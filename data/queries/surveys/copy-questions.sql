-- surveys/copy-questions: gives a version the questions of another, with their lineage
-- in: ?1 new version id, ?2 old version id
INSERT INTO question (questionnaire_version_id, lineage_key, position, text, kind, dimension_id,
                      scale_min, scale_max, polarity, choices)
SELECT ?1, lineage_key, position, text, kind, dimension_id, scale_min, scale_max, polarity, choices
  FROM question
 WHERE questionnaire_version_id = ?2
 ORDER BY position
