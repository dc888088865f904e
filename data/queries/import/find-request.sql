-- import/find-request: the request with external key ?1, else one with number ?2 that has no key
SELECT id, number, external_key, kind, category_id, severity, channel, state, zone_id, building_id, home_id,
       place, contact_name, contact_phone, description, department_id, registrar_id,
       first_responder_id, handler_id, registered_at, next_due_at, next_due_target, closed_at,
       void_reason, quoted_cents, charged_cents
  FROM request WHERE external_key = ?1
UNION ALL
SELECT id, number, external_key, kind, category_id, severity, channel, state, zone_id, building_id, home_id,
       place, contact_name, contact_phone, description, department_id, registrar_id,
       first_responder_id, handler_id, registered_at, next_due_at, next_due_target, closed_at,
       void_reason, quoted_cents, charged_cents
  FROM request WHERE number = ?2 AND (?1 IS NULL OR external_key IS NULL)
LIMIT 1
