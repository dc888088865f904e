-- reports/category-roots: to which category of the first level each category belongs
-- out: category, category of the first level, its name
WITH RECURSIVE descent (id, root_id) AS (
  SELECT id, id FROM category WHERE parent_id IS NULL
  UNION ALL
  SELECT c.id, d.root_id FROM category c JOIN descent d ON c.parent_id = d.id)
SELECT d.id, d.root_id, c.name FROM descent d JOIN category c ON c.id = d.root_id
