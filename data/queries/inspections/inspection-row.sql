-- inspections/inspection-row: an inspection in a list
-- in: ?1 id. out: 0 id, 1 planned date, 2 last day allowed, 3 state, 4 plan's name, 5 plan's kind,
-- 6 standard's name, 7 zone, 8 building, 9 place, 10 inspector, 11 done at, 12 late, 13 points,
-- 14 maximum, 15 verdict, 16 findings, 17 inspector's id
SELECT i.id, i.planned_on, date (i.planned_on, '+' || (ifnull (p.days_allowed, 1) - 1) || ' days'),
       i.state, p.name, p.kind, s.name, z.name, b.name, i.place, m.name, i.done_at, i.late,
       i.score_points, i.score_max, i.verdict,
       (SELECT count (*) FROM finding f WHERE f.inspection_id = i.id), i.inspector_id
  FROM inspection i
  JOIN standard_version v ON v.id = i.standard_version_id
  JOIN standard s ON s.id = v.standard_id
  LEFT JOIN plan p ON p.id = i.plan_id
  LEFT JOIN zone z ON z.id = i.zone_id
  LEFT JOIN building b ON b.id = i.building_id
  LEFT JOIN staff m ON m.id = i.inspector_id
 WHERE i.id = ?1
