-- inspections/results: the items of an inspection in order, with what was found
-- in: ?1 inspection. out: 0 id, 1 row version, 2 group, 3 section, 4 text, 5 kind, 6 weight,
-- 7 maximum, 8 unit, 9 lower limit, 10 upper limit, 11 critical, 12 mandatory, 13 answer,
-- 14 points, 15 measured value, 16 passed, 17 note, 18 section's pass mark, 19 finding's id,
-- 20 lineage key, 21 finding's number, 22 section's id
SELECT r.id, r.row_version, r.group_code, r.section, r.text, r.kind, r.weight, r.max_points, r.unit,
       r.lower_limit, r.upper_limit, r.critical, r.mandatory, r.answer, r.points, r.measured,
       r.passed, r.note, c.pass_mark, f.id, r.lineage_key, f.number, c.id
  FROM inspection_result r
  JOIN standard_item t ON t.id = r.item_id
  JOIN standard_section c ON c.id = t.standard_section_id
  LEFT JOIN finding f ON f.id = (SELECT min (g.id) FROM finding g
                                  WHERE g.inspection_id = ?1 AND g.result_id = r.id)
 WHERE r.inspection_id = ?1
 ORDER BY r.position
