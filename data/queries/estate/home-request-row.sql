-- estate/home-request-row: a request in the history of a home
-- in: ?1 id. out: id, number, kind, state, severity, description, category, registered_at
SELECT r.id, r.number, r.kind, r.state, r.severity, r.description, c.name, r.registered_at
  FROM request r LEFT JOIN category c ON c.id = r.category_id
 WHERE r.id = ?1
