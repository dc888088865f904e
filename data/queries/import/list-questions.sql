-- import/list-questions: questions of version ?1 in order, with what makes two lists the same
SELECT id, lineage_key, text, kind, ifnull (dimension_id, 0), scale_min, scale_max, polarity, choices
  FROM question WHERE questionnaire_version_id = ?1 ORDER BY position
