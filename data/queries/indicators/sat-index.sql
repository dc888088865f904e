-- indicators/sat-index: method A: mean ÷ max; method B: (mean − min) ÷ (max − min)
-- in: :from_date :to_date. out: group, numerator, denominator, n
SELECT g, sum (v - CASE m WHEN 'A' THEN 0 ELSE low END),
       sum (high - CASE m WHEN 'A' THEN 0 ELSE low END), count (*)
  FROM (SELECT {group} AS g, s.index_method AS m, q.scale_min AS low, q.scale_max AS high,
               CASE q.polarity WHEN 1 THEN a.value ELSE q.scale_min + q.scale_max - a.value END AS v
  FROM survey s JOIN response p ON p.survey_id = s.id
       JOIN answer a ON a.response_id = p.id AND a.superseded = 0
       JOIN question q ON q.id = a.question_id
 WHERE s.ends_on >= :from_date AND s.ends_on < :to_date AND p.state = 'answered'
   AND a.value IS NOT NULL AND q.kind = 'scale')
 {group_by}
