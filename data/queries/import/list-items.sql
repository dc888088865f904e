-- import/list-items: items of standard version ?1 in order, with what makes two lists the same
SELECT i.id, i.lineage_key, i.text, i.kind, i.weight, i.max_points, i.unit, i.lower_limit,
       i.upper_limit, i.critical, s.name, s.group_code, s.field_code, v.pass_mark
  FROM standard_item i
  JOIN standard_section s ON s.id = i.standard_section_id
  JOIN standard_version v ON v.id = s.standard_version_id
 WHERE v.id = ?1
 ORDER BY s.position, i.position
