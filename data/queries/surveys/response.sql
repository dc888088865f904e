-- surveys/response: one response
-- in: ?1 id. out: survey_id, respondent_key, state, home_id, home code, zone_id, segment, channel,
-- answered_at, weight, row_version
SELECT r.survey_id, r.respondent_key, r.state, r.home_id, h.code, r.zone_id, r.segment, r.channel,
       r.answered_at, r.weight, r.row_version
  FROM response r
  LEFT JOIN home h ON h.id = r.home_id
 WHERE r.id = ?1
