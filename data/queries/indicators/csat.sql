-- indicators/csat: answers in the top two of five, of the waves that end in the period
-- in: :from_date :to_date. out: group, numerator, denominator, n
SELECT {group},
       count (*) FILTER (WHERE CASE q.polarity WHEN 1 THEN a.value >= q.scale_max - 1
                                               ELSE a.value <= q.scale_min + 1 END),
       count (*), count (*)
  FROM survey s JOIN response p ON p.survey_id = s.id
       JOIN answer a ON a.response_id = p.id AND a.superseded = 0
       JOIN question q ON q.id = a.question_id
 WHERE s.ends_on >= :from_date AND s.ends_on < :to_date AND p.state = 'answered'
   AND a.value IS NOT NULL AND q.kind = 'scale' AND q.scale_max - q.scale_min = 4
 {group_by}
