-- indicators/recheck-pass: first re-checks of the period that passed
-- in: :from :to. out: group, numerator, denominator, n
SELECT {group}, count (*) FILTER (WHERE d.recheck_passed = 1), count (*), count (*)
  FROM finding_round d JOIN finding f ON f.id = d.finding_id
 WHERE d.rechecked_at >= :from AND d.rechecked_at < :to AND d.number = 1
 {group_by}
