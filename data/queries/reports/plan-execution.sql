-- reports/plan-execution: what became of the inspections planned for the period
-- in: :from_date :to_date :today. out: due, on time, late, missed, still to come
SELECT count (*) FILTER (WHERE i.state IN ('done', 'missed') OR i.planned_on < :today),
       count (*) FILTER (WHERE i.state = 'done' AND i.late = 0),
       count (*) FILTER (WHERE i.state = 'done' AND i.late = 1),
       count (*) FILTER (WHERE i.state = 'missed'
                            OR (i.state IN ('planned', 'in_progress') AND i.planned_on < :today)),
       count (*) FILTER (WHERE i.state IN ('planned', 'in_progress') AND i.planned_on >= :today)
  FROM inspection i
 WHERE i.nominal_on >= :from_date AND i.nominal_on < :to_date AND i.plan_id IS NOT NULL
   AND i.state <> 'cancelled'
