-- requests/row: a request in a list
-- in: ?1 id. out: as PQA_REQUEST_ROW_… in pqa-request-list.h
SELECT r.id, r.number, r.registered_at, r.kind, r.severity, c.name, h.code, b.name, r.place,
       r.description, r.state, r.next_due_at, r.next_due_target,
       (SELECT pqa_risk_at (n.due_at, n.calendar_version_id, n.seconds)
          FROM request_next_deadline n WHERE n.request_id = r.id),
       s.name, f.name, z.name, r.contact_name, r.contact_phone, r.channel, o.number, r.charged_cents / 100.0
  FROM request r
       LEFT JOIN category c ON c.id = r.category_id
       LEFT JOIN home h ON h.id = r.home_id
       LEFT JOIN building b ON b.id = r.building_id
       LEFT JOIN zone z ON z.id = r.zone_id
       LEFT JOIN staff s ON s.id = r.handler_id
       LEFT JOIN staff f ON f.id = r.first_responder_id
       LEFT JOIN request o ON o.id = r.repeat_of_id
 WHERE r.id = ?1
