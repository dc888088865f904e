-- preset/add-policy: time limits; version, kind, category code, severity, then seconds and calendar code
-- to respond, arrive, complete, follow up
INSERT INTO policy (policy_version_id, kind, category_id, severity,
                    respond_seconds, respond_calendar_id, arrive_seconds, arrive_calendar_id,
                    complete_seconds, complete_calendar_id, followup_seconds, followup_calendar_id)
  VALUES (?1, ?2, (SELECT id FROM category WHERE code = ?3), ?4,
          ?5, (SELECT id FROM calendar WHERE code = ?6),
          ?7, (SELECT id FROM calendar WHERE code = ?8),
          ?9, (SELECT id FROM calendar WHERE code = ?10),
          ?11, (SELECT id FROM calendar WHERE code = ?12))
