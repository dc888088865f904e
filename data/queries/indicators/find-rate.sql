-- indicators/find-rate: findings and items checked of the inspections done in the period
-- in: :from :to. out: group, numerator, denominator, n
SELECT g, sum (findings), sum (items), sum (items)
  FROM (SELECT {group} AS g,
               (SELECT count (*) FROM finding f WHERE f.inspection_id = i.id) AS findings,
               (SELECT count (*) FROM inspection_result x
                 WHERE x.inspection_id = i.id AND x.answer = 'scored') AS items
          FROM inspection i
         WHERE i.done_at >= :from AND i.done_at < :to)
 {group_by}
