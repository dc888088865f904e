-- import/find-response: the response of respondent ?2 in survey ?1
SELECT id, survey_id, respondent_key, state, home_id, zone_id, segment, channel, answered_at, weight
  FROM response WHERE survey_id = ?1 AND respondent_key = ?2
