-- demo/late-episodes: what was or is done too late, now being ?1
-- out: request, episode number, when it was due, when it was completed
SELECT e.request_id, e.number, e.complete_due_at, e.completed_at
  FROM episode e JOIN request r ON r.id = e.request_id
 WHERE r.state <> 'void' AND e.complete_due_at < ifnull (e.completed_at, ?1)
 ORDER BY e.id
