-- indicators/response-rate: answered forms, of those that reached somebody
-- in: :from_date :to_date. out: group, numerator, denominator, n
SELECT NULL, sum (answered), sum (delivered), sum (delivered)
  FROM (SELECT (SELECT count (*) FROM response p
                 WHERE p.survey_id = s.id AND p.state = 'answered') AS answered,
               s.sent - s.undeliverable AS delivered
          FROM survey s
         WHERE s.ends_on >= :from_date AND s.ends_on < :to_date AND s.sent IS NOT NULL)
