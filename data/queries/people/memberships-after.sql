-- people/memberships-after: what somebody is after day ?2 as things stand
-- in: ?1 staff id, ?2 day. out: id, department id, post id, zone id, duty, from_on
SELECT id, department_id, post_id, zone_id, duty, from_on
  FROM staff_membership
 WHERE staff_id = ?1 AND (to_on IS NULL OR to_on > ?2)
 ORDER BY from_on, id
