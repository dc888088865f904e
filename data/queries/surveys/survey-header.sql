-- surveys/survey-header: what the results of a wave need to know about it
-- in: ?1 id. out: name, state, starts_on, ends_on, questionnaire_version_id, sampling, population,
-- sent, undeliverable, index_method, responses answered, refused and expired, response weights
SELECT s.name, s.state, s.starts_on, s.ends_on, s.questionnaire_version_id, s.sampling,
       s.population, s.sent, s.undeliverable, s.index_method,
       (SELECT count (*) FROM response r WHERE r.survey_id = s.id AND r.state = 'answered'),
       (SELECT count (*) FROM response r WHERE r.survey_id = s.id AND r.state = 'refused'),
       (SELECT count (*) FROM response r WHERE r.survey_id = s.id AND r.state = 'expired'),
       (SELECT count (*) FROM response r
         WHERE r.survey_id = s.id AND r.state = 'answered' AND r.weight <> 1)
  FROM survey s
 WHERE s.id = ?1
