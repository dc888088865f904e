-- requests/add-pause: episode, from, reason, note
INSERT INTO request_pause (episode_id, from_at, reason, note) VALUES (?1, ?2, ?3, ?4)
