-- export/request: one request with the fields that an import mapping names, in their order
-- in: ?1 id
SELECT ifnull (r.external_key, r.number), r.number, r.kind, c.name,
       (SELECT g.name FROM category g WHERE g.id = c.parent_id), r.severity, r.channel, r.state,
       CASE r.void_reason WHEN 'duplicate' THEN 'mistake' ELSE r.void_reason END,
       z.name, b.code, h.code, r.place, r.contact_name, r.contact_phone, r.description, d.name,
       (SELECT s.name FROM staff s WHERE s.id = r.registrar_id),
       (SELECT s.name FROM staff s WHERE s.id = r.first_responder_id),
       (SELECT s.name FROM staff s WHERE s.id = r.handler_id),
       (SELECT s.name FROM staff s WHERE s.id = e.completed_by_id),
       r.registered_at, e.respond_due_at, e.arrive_due_at, e.complete_due_at, e.followup_due_at,
       e.responded_at, e.arrived_at, e.completed_at, e.followed_up_at, r.closed_at
  FROM request r
  LEFT JOIN episode e ON e.request_id = r.id AND e.number = r.episode_number
  LEFT JOIN category c ON c.id = r.category_id
  LEFT JOIN zone z ON z.id = r.zone_id
  LEFT JOIN building b ON b.id = r.building_id
  LEFT JOIN home h ON h.id = r.home_id
  LEFT JOIN department d ON d.id = r.department_id
 WHERE r.id = ?1
