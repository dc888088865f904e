-- inspections/finding-row: a finding in a list
-- in: ?1 id. out: 0 id, 1 number, 2 description, 3 severity, 4 state, 5 zone, 6 building, 7 place,
-- 8 responsible person, 9 found at, 10 respond by, 11 rectify by, 12 round, 13 the finding found
-- again, 14 closed at, 15 department, 16 responsible person's id
SELECT f.id, f.number, f.description, f.severity, f.state, z.name, b.name, f.place, s.name,
       f.found_at, f.respond_due_at, f.rectify_due_at, f.round_number, f.found_again_of_id,
       f.closed_at, d.name, f.responsible_id
  FROM finding f
  LEFT JOIN zone z ON z.id = f.zone_id
  LEFT JOIN building b ON b.id = f.building_id
  LEFT JOIN staff s ON s.id = f.responsible_id
  LEFT JOIN department d ON d.id = f.department_id
 WHERE f.id = ?1
