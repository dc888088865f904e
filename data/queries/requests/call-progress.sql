-- requests/call-progress: the follow-up calls made from ?1 to before ?2
-- out: requests called about, requests reached, how many scores, their sum
SELECT count (DISTINCT request_id), count (DISTINCT request_id) FILTER (WHERE reached = 1),
       count (score), ifnull (sum (score), 0)
  FROM follow_up
 WHERE occurred_at >= ?1 AND occurred_at < ?2 AND withdrawn_at IS NULL
