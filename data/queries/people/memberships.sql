-- people/memberships: what somebody has been, the latest first
-- in: ?1 staff id. out: id, department id, department, post id, post, zone id, zone, duty, from_on,
-- to_on
SELECT m.id, m.department_id, d.name, m.post_id, p.name, m.zone_id, z.name, m.duty, m.from_on,
       m.to_on
  FROM staff_membership m
  LEFT JOIN department d ON d.id = m.department_id
  LEFT JOIN post p ON p.id = m.post_id
  LEFT JOIN zone z ON z.id = m.zone_id
 WHERE m.staff_id = ?1
 ORDER BY m.to_on IS NULL DESC, m.from_on DESC, m.id DESC
