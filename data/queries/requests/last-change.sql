-- requests/last-change: who changed request ?1 last
-- out: name, when
SELECT a.name, e.recorded_at
  FROM request_event e LEFT JOIN staff a ON a.id = e.actor_id
 WHERE e.request_id = ?1
 ORDER BY e.id DESC LIMIT 1
