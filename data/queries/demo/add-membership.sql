-- demo/add-membership: what somebody does; staff, post code, zone, duty, from, to
INSERT INTO staff_membership (staff_id, department_id, post_id, zone_id, duty, from_on, to_on)
  SELECT ?1, department_id, id, ?3, ?4, ?5, ?6 FROM post WHERE code = ?2
