-- indicators/req-in: requests registered in the period; void and duplicates do not count
-- in: :from :to. out: group, numerator, denominator, n
SELECT {group}, count (*), 1, count (*)
  FROM request r
 WHERE r.registered_at >= :from AND r.registered_at < :to AND r.state <> 'void' {where}
 {group_by}
