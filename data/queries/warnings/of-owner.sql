-- warnings/of-owner: what person ?1 owns that may be at risk at ?2, or has become late since ?3:
-- open requests, and resolved ones whose resident is to be called
-- out: request, episode, target, due, last instant without risk (NULL for what is late)
SELECT r.id, r.episode_number, r.next_due_target, r.next_due_at,
       CASE WHEN r.next_due_at >= ?2 THEN
         (SELECT pqa_risk_at (n.due_at, n.calendar_version_id, n.seconds)
            FROM request_next_deadline n WHERE n.request_id = r.id) END
  FROM request r INDEXED BY request_handler_open
 WHERE r.state IN ('registered', 'assigned', 'in_progress', 'waiting')
   AND r.handler_id = ?1 AND r.next_due_at >= ?3
UNION ALL
SELECT r.id, r.episode_number, r.next_due_target, r.next_due_at,
       CASE WHEN r.next_due_at >= ?2 THEN
         (SELECT pqa_risk_at (n.due_at, n.calendar_version_id, n.seconds)
            FROM request_next_deadline n WHERE n.request_id = r.id) END
  FROM request r INDEXED BY request_handler_open
 WHERE r.state IN ('registered', 'assigned', 'in_progress', 'waiting')
   AND r.handler_id IS NULL AND r.first_responder_id = ?1 AND r.next_due_at >= ?3
UNION ALL
SELECT r.id, r.episode_number, r.next_due_target, r.next_due_at, NULL
  FROM request r INDEXED BY request_follow_up_due
 WHERE r.state = 'completed' AND r.next_due_at >= ?3 AND r.next_due_at < ?2
   AND r.first_responder_id = ?1
