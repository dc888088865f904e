-- indicators/rect-ontime: rectified by due, of the findings whose time was up in the period
-- in: :from :to :now. out: group, numerator, denominator, n
-- A rectification that its re-check rejected does not count.
SELECT g, count (*) FILTER (WHERE on_time), count (*), count (*)
  FROM (SELECT {group} AS g, f.rectify_due_at AS due,
               EXISTS (SELECT 1 FROM finding_round d
                        WHERE d.finding_id = f.id AND d.rectified_at <= f.rectify_due_at
                          AND d.recheck_passed IS NOT 0) AS on_time
          FROM finding f
         WHERE f.rectify_due_at >= :from AND f.rectify_due_at < :to)
 WHERE due < :now OR on_time
 {group_by}
