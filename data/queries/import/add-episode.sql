-- import/add-episode: a first episode; columns in the order of import/find-episode, then the request
INSERT INTO episode (opened_at, respond_due_at, arrive_due_at, complete_due_at, followup_due_at,
                     responded_at, arrived_at, completed_at, completed_by_id, followed_up_at,
                     source_on_time, request_id, number)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 1)
