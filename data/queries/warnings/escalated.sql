-- warnings/escalated: what is open and was due after ?1, at ?2 at the latest; with departments whose
-- head is ?3 only, or everywhere if that is NULL
-- out: request, episode, target, due
SELECT r.id, r.episode_number, r.next_due_target, r.next_due_at
  FROM request r INDEXED BY request_open_due
 WHERE r.state IN ('registered', 'assigned', 'in_progress', 'waiting')
   AND r.next_due_at > ?1 AND r.next_due_at <= ?2
   AND (?3 IS NULL OR (SELECT h.head_id FROM request_head h WHERE h.request_id = r.id) = ?3)
 ORDER BY r.next_due_at
