-- lookups/staff: the people to choose from
-- out: 0 id, 1 name, 2 present department
SELECT s.id, s.name,
       (SELECT d.name FROM staff_membership m JOIN department d ON d.id = m.department_id
         WHERE m.staff_id = s.id AND m.to_on IS NULL
         ORDER BY m.from_on DESC, m.id DESC LIMIT 1)
  FROM staff s
 WHERE s.left_on IS NULL
 ORDER BY s.name, s.id
