-- import/add-episode: a first episode; columns in the order of import/find-episode, then request,
-- policy and the calendar versions of the four targets
INSERT INTO episode (opened_at, respond_due_at, arrive_due_at, complete_due_at, followup_due_at,
                     responded_at, arrived_at, completed_at, completed_by_id, followed_up_at,
                     source_on_time, request_id, number, policy_id, respond_calendar_version_id,
                     arrive_calendar_version_id, complete_calendar_version_id,
                     followup_calendar_version_id)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1, ?13, ?14, ?15, ?16, ?17)
