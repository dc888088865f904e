-- import/add-event: what happened; request, kind, from, to, by whom, when, recorded when, note
INSERT INTO request_event (request_id, kind, from_state, to_state, actor_id, occurred_at,
                           recorded_at, note)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ifnull (?8, ''))
