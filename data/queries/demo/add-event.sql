-- demo/add-event: something that happened to a request
INSERT INTO request_event (request_id, episode_number, kind, from_state, to_state, actor_id,
                           occurred_at, recorded_at, note, detail)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8, ?9)
