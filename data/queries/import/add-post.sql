-- import/add-post: a post called ?2
INSERT INTO post (name, position) VALUES (?2, (SELECT ifnull (max (position), 0) + 1 FROM post))
