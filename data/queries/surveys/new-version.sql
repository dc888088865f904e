-- surveys/new-version: a draft that follows a version
-- in: ?1 old version id
INSERT INTO questionnaire_version (questionnaire_id, number, introduction)
SELECT questionnaire_id,
       1 + (SELECT max (number) FROM questionnaire_version n
             WHERE n.questionnaire_id = v.questionnaire_id),
       introduction
  FROM questionnaire_version v
 WHERE id = ?1
