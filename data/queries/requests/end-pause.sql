-- requests/end-pause: the open pause of episode ?1 ends at ?2
UPDATE request_pause SET to_at = ?2, row_version = row_version + 1
 WHERE episode_id = ?1 AND to_at IS NULL
