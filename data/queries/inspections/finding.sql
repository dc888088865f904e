-- inspections/finding: all about a finding
-- in: ?1 id. out: 0 row version, 1 number, 2 description, 3 severity, 4 state, 5 zone's id, 6 zone,
-- 7 building's id, 8 building, 9 place, 10 department's id, 11 department, 12 found at,
-- 13 recorded at, 14 finder, 15 responsible person's id, 16 responsible person, 17 respond by,
-- 18 rectify by, 19 round, 20 closed at, 21 earlier finding's id, 22 its number, 23 inspection's
-- id, 24 its standard, 25 the item's text
SELECT f.row_version, f.number, f.description, f.severity, f.state, f.zone_id, z.name,
       f.building_id, b.name, f.place, f.department_id, d.name, f.found_at, f.recorded_at, s.name,
       f.responsible_id, r.name, f.respond_due_at, f.rectify_due_at, f.round_number, f.closed_at,
       f.found_again_of_id, e.number, f.inspection_id, t.name, i.text
  FROM finding f
  LEFT JOIN zone z ON z.id = f.zone_id
  LEFT JOIN building b ON b.id = f.building_id
  LEFT JOIN department d ON d.id = f.department_id
  LEFT JOIN staff s ON s.id = f.found_by_id
  LEFT JOIN staff r ON r.id = f.responsible_id
  LEFT JOIN finding e ON e.id = f.found_again_of_id
  LEFT JOIN inspection n ON n.id = f.inspection_id
  LEFT JOIN standard_version v ON v.id = n.standard_version_id
  LEFT JOIN standard t ON t.id = v.standard_id
  LEFT JOIN inspection_result i ON i.id = f.result_id
 WHERE f.id = ?1
