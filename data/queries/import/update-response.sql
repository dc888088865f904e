-- import/update-response: columns in the order of import/find-response, then the id
UPDATE response SET survey_id = ?1, respondent_key = ?2, state = ?3, home_id = ?4, zone_id = ?5,
                    segment = ?6, channel = ?7, answered_at = ?8, weight = ?9,
                    row_version = row_version + 1
 WHERE id = ?10
