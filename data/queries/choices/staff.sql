-- choices/staff: people at work on day ?1. out: id, name, post
SELECT s.id, s.name,
       (SELECT p.name FROM staff_membership m JOIN post p ON p.id = m.post_id
         WHERE m.staff_id = s.id AND m.from_on <= ?1 AND (m.to_on IS NULL OR m.to_on > ?1)
         ORDER BY m.from_on DESC LIMIT 1)
  FROM staff s
 WHERE s.left_on IS NULL OR s.left_on > ?1
 ORDER BY s.name COLLATE pqa_name, s.id
