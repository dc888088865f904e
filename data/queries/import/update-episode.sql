-- import/update-episode: columns in the order of import/find-episode, then the id
UPDATE episode SET opened_at = ?1, respond_due_at = ?2, arrive_due_at = ?3, complete_due_at = ?4,
                   followup_due_at = ?5, responded_at = ?6, arrived_at = ?7, completed_at = ?8,
                   completed_by_id = ?9, followed_up_at = ?10, source_on_time = ?11,
                   row_version = row_version + 1
 WHERE id = ?12
