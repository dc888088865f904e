-- inspections/add-occurrence: an occurrence of a plan; plan, nominal date, planned date, standard
-- version, zone, building, place, inspector, state
INSERT INTO inspection (plan_id, nominal_on, planned_on, standard_version_id, zone_id, building_id,
                        place, inspector_id, state)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
