-- reports/surveys: the waves that end in the period
-- in: :from_date :to_date. out: id
SELECT id FROM survey
 WHERE ends_on >= :from_date AND ends_on < :to_date AND state <> 'draft'
 ORDER BY ends_on, id
