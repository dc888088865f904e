-- surveys/tallies: how often each answer was given in a wave
-- in: ?1 survey id. out: question id, value, missing code, number, sum of weights
SELECT a.question_id, a.value, a.missing, count (*), sum (r.weight)
  FROM response r
  JOIN answer a ON a.response_id = r.id AND a.superseded = 0
 WHERE r.survey_id = ?1 AND r.state = 'answered'
 GROUP BY a.question_id, a.value, a.missing
