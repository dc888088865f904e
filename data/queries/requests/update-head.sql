-- requests/update-head: request ?1 after a step: state, episode, department, first responder,
-- handler, closed_at, void reason, duplicate of, next due and its target, before whom a bad
-- answer was brought
UPDATE request
   SET state = ?2, episode_number = ?3, department_id = ?4, first_responder_id = ?5,
       handler_id = ?6, closed_at = ?7, void_reason = ?8, duplicate_of_id = ?9,
       next_due_at = ?10, next_due_target = ?11, addressed_to_id = ?12, row_version = row_version + 1
 WHERE id = ?1
