-- import/supersede-answer: answer ?1 is replaced by a newer one
UPDATE answer SET superseded = 1 WHERE id = ?1
