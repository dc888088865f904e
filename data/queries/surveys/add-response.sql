-- surveys/add-response: a new response
-- in: ?1 survey_id, ?2 respondent_key, ?3 state, ?4 home_id, ?5 zone_id, ?6 segment, ?7 channel,
-- ?8 answered_at, ?9 recorded_at, ?10 entered_by_id, ?11 weight
INSERT INTO response (survey_id, respondent_key, state, home_id, zone_id, segment, channel,
                      answered_at, recorded_at, entered_by_id, weight)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
