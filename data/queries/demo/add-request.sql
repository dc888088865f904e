-- demo/add-request: a request as it stands now
INSERT INTO request (id, number, kind, category_id, severity, channel, state, zone_id, building_id,
                     home_id, place, resident_id, contact_name, contact_phone, description,
                     department_id, registrar_id, first_responder_id, handler_id, registered_at,
                     recorded_at, episode_number, next_due_at, next_due_target, closed_at,
                     void_reason, duplicate_of_id, repeat_of_id, repeat_set_by)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
          ?10, ?11, ?12, ?13, ?14, ?15,
          ?16, ?17, ?18, ?19, ?20,
          ?20, ?21, ?22, ?23, ?24,
          ?25, ?26, ?27, CASE WHEN ?27 IS NOT NULL THEN 'rule' END)
