-- inspections/inspection-sheet: an inspection with all that its sheet shows above the items
-- in: ?1 id. out: 0 row version, 1 state, 2 plan's name, 3 standard's name, 4 version number,
-- 5 zone's id, 6 zone, 7 building's id, 8 building, 9 place, 10 inspector's id, 11 inspector,
-- 12 planned date, 13 days allowed, 14 done at, 15 late, 16 points, 17 maximum, 18 verdict,
-- 19 reason, 20 remark, 21 pass mark of the whole, 22 plan's id, 23 standard's id
SELECT i.row_version, i.state, p.name, s.name, v.number, i.zone_id, z.name, i.building_id, b.name,
       i.place, i.inspector_id, m.name, i.planned_on, ifnull (p.days_allowed, 1), i.done_at, i.late,
       i.score_points, i.score_max, i.verdict, i.reason, i.remark, v.pass_mark, i.plan_id, s.id
  FROM inspection i
  JOIN standard_version v ON v.id = i.standard_version_id
  JOIN standard s ON s.id = v.standard_id
  LEFT JOIN plan p ON p.id = i.plan_id
  LEFT JOIN zone z ON z.id = i.zone_id
  LEFT JOIN building b ON b.id = i.building_id
  LEFT JOIN staff m ON m.id = i.inspector_id
 WHERE i.id = ?1
