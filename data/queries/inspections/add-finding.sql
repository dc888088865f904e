-- inspections/add-finding: number, inspection, result, lineage key, description, severity, zone,
-- building, place, department, found at, recorded at, finder, responsible person, respond by,
-- rectify by, earlier finding
INSERT INTO finding (number, inspection_id, result_id, lineage_key, description, severity, zone_id,
                     building_id, place, department_id, found_at, recorded_at, found_by_id,
                     responsible_id, respond_due_at, rectify_due_at, found_again_of_id)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
