-- choices/leaf-categories: what a request can be about on date ?1: the categories without others
-- under them. out: id, name, upper category
SELECT c.id, c.name, p.name FROM category c LEFT JOIN category p ON p.id = c.parent_id
 WHERE (c.closed_on IS NULL OR c.closed_on > ?1)
   AND NOT EXISTS (SELECT 1 FROM category l
                    WHERE l.parent_id = c.id AND (l.closed_on IS NULL OR l.closed_on > ?1))
 ORDER BY ifnull (p.position, c.position), ifnull (p.id, c.id), c.position, c.id
