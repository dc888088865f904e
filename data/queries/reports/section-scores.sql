-- reports/section-scores: points reached and reachable of each section, of the inspections done
-- in the period, in the order of the checklists
-- in: :from :to. out: group code, section, Σ weight·points, Σ weight·maximum, items
SELECT x.group_code, x.section, sum (x.weight * x.points), sum (x.weight * x.max_points),
       count (*)
  FROM inspection i JOIN inspection_result x ON x.inspection_id = i.id
 WHERE i.done_at >= :from AND i.done_at < :to AND x.answer = 'scored'
 GROUP BY x.group_code, x.section
 ORDER BY min (x.position), x.section
