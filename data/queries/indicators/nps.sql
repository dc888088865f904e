-- indicators/nps: promoters (9, 10) less detractors (0 to 6)
-- in: :from_date :to_date. out: group, numerator, denominator, n
SELECT {group},
       count (*) FILTER (WHERE a.value >= 9) - count (*) FILTER (WHERE a.value <= 6),
       count (*), count (*)
  FROM survey s JOIN response p ON p.survey_id = s.id
       JOIN answer a ON a.response_id = p.id AND a.superseded = 0
       JOIN question q ON q.id = a.question_id
 WHERE s.ends_on >= :from_date AND s.ends_on < :to_date AND p.state = 'answered'
   AND a.value IS NOT NULL AND q.kind = 'recommendation'
 {group_by}
