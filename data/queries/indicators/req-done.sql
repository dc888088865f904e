-- indicators/req-done: episodes completed in the period
-- in: :from :to. out: group, numerator, denominator, n
SELECT {group}, count (*), 1, count (*)
  FROM episode e JOIN request r ON r.id = e.request_id
 WHERE e.completed_at >= :from AND e.completed_at < :to AND r.state <> 'void' {where}
 {group_by}
