-- people/staff-row: a person in the roster
-- in: ?1 id. out: id, name, number, phone, role, hired_on, left_on, department, post, and the
-- zone duties as "code zone" with unit separators (0x1f) between them
SELECT s.id, s.name, s.number, s.phone, s.role, s.hired_on, s.left_on,
       (SELECT d.name FROM staff_membership m JOIN department d ON d.id = m.department_id
         WHERE m.staff_id = s.id ORDER BY m.to_on IS NULL DESC, m.from_on DESC, m.id DESC LIMIT 1),
       (SELECT p.name FROM staff_membership m JOIN post p ON p.id = m.post_id
         WHERE m.staff_id = s.id ORDER BY m.to_on IS NULL DESC, m.from_on DESC, m.id DESC LIMIT 1),
       (SELECT group_concat (m.duty || ' ' || z.name, char (31))
          FROM staff_membership m JOIN zone z ON z.id = m.zone_id
         WHERE m.staff_id = s.id AND m.duty IS NOT NULL AND m.to_on IS NULL)
  FROM staff s
 WHERE s.id = ?1
