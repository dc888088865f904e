-- requests/add: number, registered_at, recorded_at, state, registrar, first responder, handler,
-- next due, its target; then the fields from ?10 on
-- A home brings its building and zone, a building its zone.
INSERT INTO request (number, registered_at, recorded_at, state, registrar_id, first_responder_id,
                     handler_id, next_due_at, next_due_target, kind, category_id, severity,
                     channel, zone_id, building_id, home_id, place,
                     resident_id, contact_name, contact_phone, description, department_id)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,
          coalesce (?14, (SELECT zone_id FROM building
                           WHERE id = coalesce (?15, (SELECT building_id FROM home WHERE id = ?16)))),
          coalesce (?15, (SELECT building_id FROM home WHERE id = ?16)),
          ?16, ?17, ?18, ?19, ?20, ?21, ?22)
