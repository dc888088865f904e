-- surveys/remove-question: moves a question from a draft to the removed ones
-- in: ?1 id. out: id
UPDATE question
   SET questionnaire_version_id = removed.id, position = question.id,
       lineage_key = lineage_key || '#' || question.id, row_version = question.row_version + 1
  FROM questionnaire_version draft
  JOIN questionnaire_version removed
    ON removed.questionnaire_id = draft.questionnaire_id AND removed.number = 0
 WHERE question.id = ?1 AND draft.id = question.questionnaire_version_id
RETURNING question.id
