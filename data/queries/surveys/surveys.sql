-- surveys/surveys: the waves to choose from, the latest first
-- in: nothing. out: id, name, detail
SELECT id, name, NULL FROM survey ORDER BY ends_on DESC, id DESC
