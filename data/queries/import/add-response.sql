-- import/add-response: a response; columns in the order of import/find-response, then when recorded
INSERT INTO response (survey_id, respondent_key, state, home_id, zone_id, segment, channel,
                      answered_at, weight, recorded_at)
  VALUES (?1, ?2, ?3, ?4, ?5, ifnull (?6, ''), ifnull (?7, ''), ?8, ifnull (?9, 1), ?10)
