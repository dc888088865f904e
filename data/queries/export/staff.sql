-- export/staff: one person and the newest membership with the fields that an import mapping names
-- in: ?1 id
SELECT ifnull (s.external_key, ifnull (s.number, s.name)), s.number, s.name, s.phone, s.role,
       s.hired_on, s.left_on, s.note, d.name, p.name, z.name, m.duty, m.from_on
  FROM staff s
  LEFT JOIN staff_membership m ON m.id = (SELECT x.id FROM staff_membership x
                                           WHERE x.staff_id = s.id
                                           ORDER BY x.to_on IS NULL DESC, x.from_on DESC, x.id DESC
                                           LIMIT 1)
  LEFT JOIN department d ON d.id = m.department_id
  LEFT JOIN post p ON p.id = m.post_id
  LEFT JOIN zone z ON z.id = m.zone_id
 WHERE s.id = ?1
