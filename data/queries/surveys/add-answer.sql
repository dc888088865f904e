-- surveys/add-answer: what a response says from now on
-- in: ?1 response id, ?2 question id, ?3 value, ?4 text, ?5 missing code, ?6 recorded_at
INSERT INTO answer (response_id, question_id, value, text, missing, recorded_at)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6)
