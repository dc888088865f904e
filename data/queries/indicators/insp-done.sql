-- indicators/insp-done: planned inspections done on time
-- in: :from_date :to_date :today. out: group, numerator, denominator, n
SELECT {group}, count (*) FILTER (WHERE i.state = 'done' AND i.late = 0), count (*), count (*)
  FROM inspection i
 WHERE i.nominal_on >= :from_date AND i.nominal_on < :to_date AND i.plan_id IS NOT NULL
   AND i.state <> 'cancelled'
   AND (i.state IN ('done', 'missed') OR i.planned_on < :today)
 {group_by}
