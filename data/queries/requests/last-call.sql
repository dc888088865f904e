-- requests/last-call: the last attempt of episode ?1 that stands
-- out: id, caller, recorded_at
SELECT id, caller_id, recorded_at
  FROM follow_up
 WHERE episode_id = ?1 AND withdrawn_at IS NULL
 ORDER BY attempt DESC LIMIT 1
