-- import/find-membership: the present membership of ?1
SELECT id, department_id, post_id, zone_id, duty, from_on
  FROM staff_membership WHERE staff_id = ?1 AND to_on IS NULL
 ORDER BY from_on DESC, id DESC LIMIT 1
