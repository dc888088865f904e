-- settings/add-policy: a time limit
-- in: ?1 version, ?2 kind, ?3 category id, ?4 severity, then seconds and calendar id to respond,
-- arrive, complete and follow up
INSERT INTO policy (policy_version_id, kind, category_id, severity,
                    respond_seconds, respond_calendar_id, arrive_seconds, arrive_calendar_id,
                    complete_seconds, complete_calendar_id, followup_seconds, followup_calendar_id)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
