-- surveys/texts: what was answered in words to a question of a wave
-- in: ?1 survey id, ?2 question id. out: respondent_key, text
SELECT r.respondent_key, a.text
  FROM response r
  JOIN answer a ON a.response_id = r.id AND a.superseded = 0
 WHERE r.survey_id = ?1 AND a.question_id = ?2 AND a.text IS NOT NULL
 ORDER BY r.answered_at, r.id
