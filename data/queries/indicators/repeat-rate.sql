-- indicators/repeat-rate: repeats of the complaints and repairs registered in the period
-- in: :from :to. out: group, numerator, denominator, n
SELECT {group}, count (r.repeat_of_id), count (*), count (*)
  FROM request r
 WHERE r.registered_at >= :from AND r.registered_at < :to AND r.state <> 'void'
   AND r.kind IN ('complaint', 'repair') {where}
 {group_by}
