-- indicators/sat-mean: the mean answer on the question's own scale
-- in: :from_date :to_date. out: group, numerator, denominator, n
SELECT {group},
       sum (CASE q.polarity WHEN 1 THEN a.value ELSE q.scale_min + q.scale_max - a.value END),
       count (*), count (*)
  FROM survey s JOIN response p ON p.survey_id = s.id
       JOIN answer a ON a.response_id = p.id AND a.superseded = 0
       JOIN question q ON q.id = a.question_id
 WHERE s.ends_on >= :from_date AND s.ends_on < :to_date AND p.state = 'answered'
   AND a.value IS NOT NULL AND q.kind = 'scale'
 {group_by}
