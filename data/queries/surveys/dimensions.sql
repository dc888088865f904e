-- surveys/dimensions: the dimensions of satisfaction
-- in: nothing. out: id, name
SELECT id, name FROM dimension ORDER BY position, id
