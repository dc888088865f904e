-- inspections/copy-items: gives inspection ?1 a row for each item of standard version ?2, with
-- text, weight, maximum and limits as they are now
INSERT INTO inspection_result (inspection_id, item_id, lineage_key, position, group_code,
                               field_code, section, text, kind, weight, max_points, unit,
                               lower_limit, upper_limit, critical, mandatory)
SELECT ?1, t.id, t.lineage_key, row_number () OVER (ORDER BY c.position, t.position), c.group_code,
       c.field_code, c.name, t.text, t.kind, t.weight, t.max_points, t.unit, t.lower_limit,
       t.upper_limit, t.critical, t.mandatory
  FROM standard_section c
  JOIN standard_item t ON t.standard_section_id = c.id
 WHERE c.standard_version_id = ?2 AND t.left_out = 0
