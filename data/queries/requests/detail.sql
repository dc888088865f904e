-- requests/detail: everything about request ?1 that is one value
-- out: number, state, registered_at, recorded_at, episode, void reason; ids and names of registrar,
-- first responder and handler; names of category, its upper category, zone, building, home,
-- resident, department; id and number of the request it duplicates, and of the one it repeats;
-- who completed it; before whom a bad answer was brought; quoted and charged
SELECT r.number, r.state, r.registered_at, r.recorded_at, r.episode_number, r.void_reason,
       r.registrar_id, rs.name, r.first_responder_id, fs.name, r.handler_id, hs.name,
       c.name, uc.name, z.name, b.name, h.code, re.name, d.name,
       r.duplicate_of_id, dr.number, r.repeat_of_id, rr.number, cs.name,
       ts.name, r.quoted_cents, r.charged_cents
  FROM request r
       LEFT JOIN staff rs ON rs.id = r.registrar_id
       LEFT JOIN staff fs ON fs.id = r.first_responder_id
       LEFT JOIN staff hs ON hs.id = r.handler_id
       LEFT JOIN staff ts ON ts.id = r.addressed_to_id
       LEFT JOIN category c ON c.id = r.category_id
       LEFT JOIN category uc ON uc.id = c.parent_id
       LEFT JOIN zone z ON z.id = r.zone_id
       LEFT JOIN building b ON b.id = r.building_id
       LEFT JOIN home h ON h.id = r.home_id
       LEFT JOIN resident re ON re.id = r.resident_id
       LEFT JOIN department d ON d.id = r.department_id
       LEFT JOIN request dr ON dr.id = r.duplicate_of_id
       LEFT JOIN request rr ON rr.id = r.repeat_of_id
       LEFT JOIN episode e ON e.request_id = r.id AND e.number = r.episode_number
       LEFT JOIN staff cs ON cs.id = e.completed_by_id
 WHERE r.id = ?1
