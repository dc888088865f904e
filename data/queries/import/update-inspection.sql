-- import/update-inspection: columns in the order of import/find-inspection, then the id
UPDATE inspection SET external_key = ?1, nominal_on = ?2, planned_on = ?3, standard_version_id = ?4,
                      zone_id = ?5, building_id = ?6, place = ?7, inspector_id = ?8, done_at = ?9,
                      score_points = ?10, score_max = ?11, verdict = ?12, remark = ?13,
                      row_version = row_version + 1
 WHERE id = ?14
