-- people/duty-holders-after: who has a zone's duty after day ?3 as things stand
-- in: ?1 zone id, ?2 duty, ?3 day. out: id, department id, post id, from_on, staff id
SELECT id, department_id, post_id, from_on, staff_id
  FROM staff_membership
 WHERE zone_id = ?1 AND duty = ?2 AND (to_on IS NULL OR to_on > ?3)
 ORDER BY from_on, id
