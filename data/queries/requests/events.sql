-- requests/events: what happened to request ?1, newest first
-- out: kind, from state, to state, occurred_at, recorded_at, note, actor, the person and the other
-- request that the detail names, what was waited for, what the follow-up brought, detail
SELECT e.kind, e.from_state, e.to_state, e.occurred_at, e.recorded_at, e.note, a.name, p.name,
       o.number, e.detail ->> 'waiting', e.detail ->> 'follow_up', e.detail
  FROM request_event e
       LEFT JOIN staff a ON a.id = e.actor_id
       LEFT JOIN staff p ON p.id = e.detail ->> 'staff_id'
       LEFT JOIN request o
         ON o.id = coalesce (e.detail ->> 'duplicate_of_id', e.detail ->> 'duplicate_id')
 WHERE e.request_id = ?1
 ORDER BY e.occurred_at DESC, e.id DESC
