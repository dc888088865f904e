-- choices/upper-categories: the groups of request categories that are in use on date ?1
-- out: 0 id, 1 name, 2 nothing
SELECT id, name, NULL FROM category
 WHERE parent_id IS NULL AND (closed_on IS NULL OR closed_on > ?1)
 ORDER BY position, name, id
