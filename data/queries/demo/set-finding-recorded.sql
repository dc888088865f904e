-- demo/set-finding-recorded: finding ?1 was typed when it was found, by ?2
UPDATE finding SET recorded_at = found_at, found_by_id = ?2 WHERE id = ?1
