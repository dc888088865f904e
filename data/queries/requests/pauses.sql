-- requests/pauses: the waiting of episode ?1; from, to, reason
SELECT from_at, to_at, reason FROM request_pause WHERE episode_id = ?1 ORDER BY from_at, id
