-- people/add-membership: somebody begins to be something
-- in: ?1 staff id, ?2 department id, ?3 post id, ?4 zone id, ?5 duty, ?6 from_on
INSERT INTO staff_membership (staff_id, department_id, post_id, zone_id, duty, from_on)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6)
