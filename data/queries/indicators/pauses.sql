-- indicators/pauses: the pauses of the episodes completed in the period
-- in: :from :to. out: episode, from, to
SELECT p.episode_id, p.from_at, p.to_at
  FROM episode e JOIN request_pause p ON p.episode_id = e.id
 WHERE e.completed_at >= :from AND e.completed_at < :to AND p.to_at IS NOT NULL
 ORDER BY p.episode_id, p.from_at
