-- import/add-answer: an answer; response, question, value, text, missing, when recorded
INSERT INTO answer (response_id, question_id, value, text, missing, recorded_at)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6)
