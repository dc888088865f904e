-- import/add-inspection: an inspection that is done; columns in the order of import/find-inspection
INSERT INTO inspection (external_key, nominal_on, planned_on, standard_version_id, zone_id,
                        building_id, place, inspector_id, done_at, score_points, score_max, verdict,
                        remark, state, late)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ifnull (?7, ''), ?8, ?9, ?10, ?11, ?12, ifnull (?13, ''), 'done', 0)
