-- inspections/copy-section-items: copies the items of section ?2 into section ?1; they keep their
-- lineage
INSERT INTO standard_item (standard_section_id, lineage_key, position, text, kind, weight,
                           max_points, unit, lower_limit, upper_limit, critical, mandatory)
SELECT ?1, lineage_key, position, text, kind, weight, max_points, unit, lower_limit, upper_limit,
       critical, mandatory
  FROM standard_item
 WHERE standard_section_id = ?2 AND left_out = 0
