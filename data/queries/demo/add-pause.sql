-- demo/add-pause: a pause of an episode; from, to, reason, note
INSERT INTO request_pause (episode_id, from_at, to_at, reason, note) VALUES (?1, ?2, ?3, ?4, ?5)
