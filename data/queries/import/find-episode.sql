-- import/find-episode: the first episode of request ?1
SELECT id, opened_at, respond_due_at, arrive_due_at, complete_due_at, followup_due_at, responded_at,
       arrived_at, completed_at, completed_by_id, followed_up_at, source_on_time
  FROM episode WHERE request_id = ?1 AND number = 1
