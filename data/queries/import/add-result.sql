-- import/add-result: a result with a copy of its item; answer, points, measured, passed, inspection,
-- item, position
INSERT INTO inspection_result (answer, points, measured, passed, inspection_id, item_id, position,
                               lineage_key, group_code, field_code, section, text, kind, weight,
                               max_points, unit, lower_limit, upper_limit, critical, mandatory)
  SELECT ?1, ?2, ?3, ?4, ?5, i.id, ?7, i.lineage_key, s.group_code, s.field_code, s.name, i.text,
         i.kind, i.weight, i.max_points, i.unit, i.lower_limit, i.upper_limit, i.critical,
         i.mandatory
    FROM standard_item i JOIN standard_section s ON s.id = i.standard_section_id
   WHERE i.id = ?6
