-- surveys/surveys: the waves to choose from, the latest first
-- in: nothing. out: id, name
SELECT id, name FROM survey ORDER BY ends_on DESC, id DESC
