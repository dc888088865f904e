-- requests/add-episode: request, number, opened_at, policy, completed_by, reopened_at; then for
-- respond, arrive, complete and follow up: due, reached, calendar version; then the
-- seconds allowed for each
INSERT INTO episode (request_id, number, opened_at, policy_id, completed_by_id, reopened_at,
                     respond_due_at, responded_at, respond_calendar_version_id,
                     arrive_due_at, arrived_at, arrive_calendar_version_id,
                     complete_due_at, completed_at, complete_calendar_version_id,
                     followup_due_at, followed_up_at, followup_calendar_version_id,
                     respond_seconds, arrive_seconds, complete_seconds, followup_seconds)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
          ?19, ?20, ?21, ?22)
