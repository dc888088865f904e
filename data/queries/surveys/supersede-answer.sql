-- surveys/supersede-answer: the present answer of a response to a question is corrected
-- in: ?1 response id, ?2 question id
UPDATE answer SET superseded = 1 WHERE response_id = ?1 AND question_id = ?2 AND superseded = 0
