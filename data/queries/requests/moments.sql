-- requests/moments: what happened to request ?1, in the order in which it was recorded
-- out: id, kind, from state, to state, when it occurred as far as is known now, recorded_at, episode
-- number, what the follow-up brought
SELECT e.id, e.kind, e.from_state, e.to_state, t.occurred_at, e.recorded_at, e.episode_number,
       e.detail ->> 'follow_up'
  FROM request_event e JOIN request_event_time t ON t.event_id = e.id
 WHERE e.request_id = ?1
 ORDER BY e.id
