-- surveys/survey-row: a wave in a list
-- in: ?1 id. out: id, name, state, starts_on, ends_on, questionnaire, version number, sampling,
-- method, population, sent, undeliverable, responses answered, answers in the top two of five,
-- answers on scales of five, promoters, detractors, answered recommendations
WITH tally AS (
  SELECT q.kind AS kind, a.value AS value,
         CASE q.polarity WHEN 1 THEN a.value ELSE q.scale_min + q.scale_max - a.value END
           >= q.scale_max - 1 AS satisfied
    FROM response r
    JOIN answer a ON a.response_id = r.id AND a.superseded = 0 AND a.value IS NOT NULL
    JOIN question q ON q.id = a.question_id
   WHERE r.survey_id = ?1 AND r.state = 'answered'
     AND (q.kind = 'recommendation' OR (q.kind = 'scale' AND q.scale_max - q.scale_min = 4))
), figures AS (
  SELECT total (kind = 'scale' AND satisfied) AS satisfied,
         total (kind = 'scale') AS scaled,
         total (kind = 'recommendation' AND value >= 9) AS promoters,
         total (kind = 'recommendation' AND value <= 6) AS detractors,
         total (kind = 'recommendation') AS recommended
    FROM tally
)
SELECT s.id, s.name, s.state, s.starts_on, s.ends_on, n.name, v.number, s.sampling, s.method,
       s.population, s.sent, s.undeliverable,
       (SELECT count (*) FROM response r WHERE r.survey_id = s.id AND r.state = 'answered'),
       CAST (f.satisfied AS INTEGER), CAST (f.scaled AS INTEGER), CAST (f.promoters AS INTEGER),
       CAST (f.detractors AS INTEGER), CAST (f.recommended AS INTEGER)
  FROM survey s
  JOIN questionnaire_version v ON v.id = s.questionnaire_version_id
  JOIN questionnaire n ON n.id = v.questionnaire_id
  JOIN figures f
 WHERE s.id = ?1
