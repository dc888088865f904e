-- requests/call-row: a request whose resident is to be called
-- in: ?1 id. out: as PQA_CALL_ROW_… in pqa-call-list.h
SELECT r.id, r.number, CASE r.contact_name WHEN '' THEN ifnull (re.name, '') ELSE r.contact_name END,
       r.contact_phone, h.code, b.name, r.place, c.name, r.description, e.completed_at,
       e.completed_by_id, s.name,
       (SELECT count (*) FROM follow_up f WHERE f.episode_id = e.id AND f.withdrawn_at IS NULL),
       coalesce ((SELECT f.again_at FROM follow_up f
                   WHERE f.episode_id = e.id AND f.withdrawn_at IS NULL
                   ORDER BY f.attempt DESC LIMIT 1), r.next_due_at),
       r.charged_cents, z.name, r.kind
  FROM request r
       LEFT JOIN episode e ON e.request_id = r.id AND e.number = r.episode_number
       LEFT JOIN resident re ON re.id = r.resident_id
       LEFT JOIN home h ON h.id = r.home_id
       LEFT JOIN building b ON b.id = r.building_id
       LEFT JOIN category c ON c.id = r.category_id
       LEFT JOIN staff s ON s.id = e.completed_by_id
       LEFT JOIN zone z ON z.id = r.zone_id
 WHERE r.id = ?1
