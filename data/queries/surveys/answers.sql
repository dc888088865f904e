-- surveys/answers: what a response says now
-- in: ?1 response id. out: question_id, value, text, missing code
SELECT a.question_id, a.value, a.text, a.missing
  FROM answer a
  JOIN question q ON q.id = a.question_id
 WHERE a.response_id = ?1 AND a.superseded = 0
 ORDER BY q.position
