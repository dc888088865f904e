-- import/add-standard-item: an item; section, position, key, text, kind, weight, maximum, unit,
-- limits, critical
INSERT INTO standard_item (standard_section_id, position, lineage_key, text, kind, weight,
                           max_points, unit, lower_limit, upper_limit, critical)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
