-- import/add-request: a request; columns in the order of import/find-request, then when it was recorded
INSERT INTO request (number, external_key, kind, category_id, severity, channel, state, zone_id,
                     building_id, home_id, place, contact_name, contact_phone, description,
                     department_id, registrar_id, first_responder_id, handler_id, registered_at,
                     next_due_at, next_due_target, closed_at, void_reason, quoted_cents,
                     charged_cents, recorded_at)
  VALUES (?1, ?2, ?3, ?4, ifnull (?5, 'general'), ifnull (?6, 'other'), ?7, ?8, ?9, ?10,
          ifnull (?11, ''), ifnull (?12, ''), ifnull (?13, ''), ifnull (?14, ''), ?15, ?16, ?17, ?18,
          ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26)
