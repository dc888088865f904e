-- demo/add-episode: an episode with its deadlines and what was reached
INSERT INTO episode (id, request_id, number, opened_at, policy_id,
                     respond_calendar_version_id, arrive_calendar_version_id,
                     complete_calendar_version_id, followup_calendar_version_id,
                     respond_due_at, arrive_due_at, complete_due_at, followup_due_at,
                     responded_at, arrived_at, completed_at, completed_by_id, followed_up_at,
                     reopened_at)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
