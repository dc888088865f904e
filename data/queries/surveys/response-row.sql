-- surveys/response-row: a response in a list
-- in: ?1 id. out: id, respondent_key, state, home, zone, segment, channel, answered_at, entered by,
-- questions answered, questions asked, survey id
SELECT r.id, r.respondent_key, r.state, h.code, z.name, r.segment, r.channel, r.answered_at, s.name,
       (SELECT count (*) FROM answer a
         WHERE a.response_id = r.id AND a.superseded = 0 AND a.missing IS NULL),
       (SELECT count (*) FROM answer a WHERE a.response_id = r.id AND a.superseded = 0),
       r.survey_id
  FROM response r
  LEFT JOIN home h ON h.id = r.home_id
  LEFT JOIN zone z ON z.id = r.zone_id
  LEFT JOIN staff s ON s.id = r.entered_by_id
 WHERE r.id = ?1
