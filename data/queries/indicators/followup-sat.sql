-- indicators/followup-sat: follow-up scores of 4 and 5
-- in: :from :to. out: group, numerator, denominator, n
SELECT {group}, count (*) FILTER (WHERE f.score >= 4), count (*), count (*)
  FROM follow_up f JOIN request r ON r.id = f.request_id
 WHERE f.occurred_at >= :from AND f.occurred_at < :to AND f.score IS NOT NULL
   AND f.withdrawn_at IS NULL AND r.state <> 'void' {where}
 {group_by}
