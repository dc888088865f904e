-- requests/silent-calls: when the attempts of episode ?1 that stand reached nobody, oldest first
SELECT occurred_at
  FROM follow_up
 WHERE episode_id = ?1 AND withdrawn_at IS NULL AND reached = 0
 ORDER BY attempt
