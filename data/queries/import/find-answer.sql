-- import/find-answer: the answer in force to question ?2 in response ?1
SELECT id, value, text, missing FROM answer
 WHERE response_id = ?1 AND question_id = ?2 AND superseded = 0
