-- import/add-membership: somebody's membership; staff, department, post, zone, duty, from
INSERT INTO staff_membership (staff_id, department_id, post_id, zone_id, duty, from_on)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6)
