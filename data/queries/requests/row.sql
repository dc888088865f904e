-- requests/row: a request in a list
-- in: ?1 id. out: as PQA_REQUEST_ROW_… in pqa-request-list.h
SELECT r.id, r.number, r.registered_at, r.kind, r.severity, c.name, h.code, b.name, r.place,
       r.description, r.state, r.next_due_at, r.next_due_target,
       CASE r.next_due_target
         WHEN 'respond' THEN
           pqa_risk_at (r.next_due_at, e.respond_calendar_version_id,
                        ifnull (e.respond_seconds, p.respond_seconds))
         WHEN 'arrive' THEN
           pqa_risk_at (r.next_due_at, e.arrive_calendar_version_id,
                        ifnull (e.arrive_seconds, p.arrive_seconds))
         WHEN 'complete' THEN
           pqa_risk_at (r.next_due_at, e.complete_calendar_version_id,
                        ifnull (e.complete_seconds, p.complete_seconds))
         WHEN 'followup' THEN
           pqa_risk_at (r.next_due_at, e.followup_calendar_version_id,
                        ifnull (e.followup_seconds, p.followup_seconds)) END,
       s.name, f.name, z.name, r.contact_name, r.contact_phone, r.channel, o.number, r.charged_cents
  FROM request r
       LEFT JOIN category c ON c.id = r.category_id
       LEFT JOIN home h ON h.id = r.home_id
       LEFT JOIN building b ON b.id = r.building_id
       LEFT JOIN zone z ON z.id = r.zone_id
       LEFT JOIN staff s ON s.id = r.handler_id
       LEFT JOIN staff f ON f.id = r.first_responder_id
       LEFT JOIN episode e ON e.request_id = r.id AND e.number = r.episode_number
       LEFT JOIN policy p ON p.id = e.policy_id
       LEFT JOIN request o ON o.id = r.repeat_of_id
 WHERE r.id = ?1
