-- indicators/insp-score: mean score of the inspections done in the period; the sum of the scores
-- is the numerator, both in millionths
-- in: :from :to. out: group, numerator, denominator, n
SELECT {group}, sum (CAST (round (100000000.0 * i.score_points / i.score_max) AS INTEGER)),
       count (*) * 1000000, count (*)
  FROM inspection i
 WHERE i.done_at >= :from AND i.done_at < :to AND i.score_max > 0
 {group_by}
