-- requests/update-episode: as add-episode; request and number say which
UPDATE episode
   SET policy_id = ?4, completed_by_id = ?5, reopened_at = ?6,
       respond_due_at = ?7, responded_at = ?8, respond_calendar_version_id = ?9,
       arrive_due_at = ?10, arrived_at = ?11, arrive_calendar_version_id = ?12,
       complete_due_at = ?13, completed_at = ?14, complete_calendar_version_id = ?15,
       followup_due_at = ?16, followed_up_at = ?17, followup_calendar_version_id = ?18,
       respond_seconds = ?19, arrive_seconds = ?20, complete_seconds = ?21, followup_seconds = ?22,
       row_version = row_version + 1
 WHERE request_id = ?1 AND number = ?2 AND opened_at = ?3
