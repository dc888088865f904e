-- inspections/standard-items: the items of a standard version in order, sections without items too
-- in: ?1 version. out: 0 section's id, 1 section, 2 group, 3 section's pass mark, 4 item's id or
-- NULL, 5 text, 6 kind, 7 weight, 8 maximum, 9 unit, 10 lower limit, 11 upper limit, 12 critical,
-- 13 mandatory
SELECT c.id, c.name, c.group_code, c.pass_mark, t.id, t.text, t.kind, t.weight, t.max_points,
       t.unit, t.lower_limit, t.upper_limit, t.critical, t.mandatory
  FROM standard_section c
  LEFT JOIN standard_item t ON t.standard_section_id = c.id AND t.left_out = 0
 WHERE c.standard_version_id = ?1
 ORDER BY c.position, t.position
