-- surveys/make-removed-version: the version number 0, which keeps what was taken out of drafts
-- in: ?1 id of a question of the questionnaire
INSERT INTO questionnaire_version (questionnaire_id, number, state)
SELECT v.questionnaire_id, 0, 'retired'
  FROM question q
  JOIN questionnaire_version v ON v.id = q.questionnaire_version_id
 WHERE q.id = ?1
    ON CONFLICT DO NOTHING
