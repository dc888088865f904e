-- import/update-request: columns in the order of import/find-request, then the id
UPDATE request SET number = ?1, external_key = ?2, kind = ?3, category_id = ?4, severity = ?5,
                   channel = ?6, state = ?7, zone_id = ?8, building_id = ?9, home_id = ?10,
                   place = ?11, contact_name = ?12, contact_phone = ?13, description = ?14,
                   department_id = ?15, registrar_id = ?16, first_responder_id = ?17,
                   handler_id = ?18, registered_at = ?19, next_due_at = ?20, next_due_target = ?21,
                   closed_at = ?22, void_reason = ?23, quoted_cents = ?24, charged_cents = ?25,
                   row_version = row_version + 1
 WHERE id = ?26
