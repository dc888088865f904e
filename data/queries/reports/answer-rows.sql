-- reports/answer-rows: the answers of the waves that end in the period, without the respondents
-- in: :from_date :to_date. out: survey, response, zone, dimension, question, value, missing, text
SELECT s.name, p.id, z.name, d.name, q.text, a.value, a.missing, a.text
  FROM survey s JOIN response p ON p.survey_id = s.id AND p.state = 'answered'
       JOIN answer a ON a.response_id = p.id AND a.superseded = 0
       JOIN question q ON q.id = a.question_id
       LEFT JOIN dimension d ON d.id = q.dimension_id
       LEFT JOIN zone z ON z.id = p.zone_id
 WHERE s.ends_on >= :from_date AND s.ends_on < :to_date AND s.state <> 'draft'
 ORDER BY s.ends_on, s.id, p.id, q.position
