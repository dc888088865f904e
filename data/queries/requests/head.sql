-- requests/head: what a step in the life cycle of request ?1 needs to know and may change
-- out: number, kind, severity, category, state, registered_at, episode, department, registrar,
-- first responder, handler, closed_at, void reason, duplicate of, row version, when it last moved,
-- before whom a bad answer was brought
SELECT r.number, r.kind, r.severity, r.category_id, r.state, r.registered_at, r.episode_number,
       r.department_id, r.registrar_id, r.first_responder_id, r.handler_id, r.closed_at,
       r.void_reason, r.duplicate_of_id, r.row_version,
       (SELECT max (t.occurred_at) FROM request_event_time t
         WHERE t.request_id = r.id AND t.to_state IS NOT NULL),
       r.addressed_to_id
  FROM request r
 WHERE r.id = ?1
