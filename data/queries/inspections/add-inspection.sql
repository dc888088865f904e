-- inspections/add-inspection: an inspection without a plan; planned date, standard version, zone,
-- building, place, inspector, remark
INSERT INTO inspection (nominal_on, planned_on, standard_version_id, zone_id, building_id, place,
                        inspector_id, remark)
  VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
