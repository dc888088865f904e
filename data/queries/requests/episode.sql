-- requests/episode: episode ?2 of request ?1
-- out: id, opened_at, policy, completed_by, reopened_at; then for respond, arrive, complete and
-- follow up: due, reached, seconds allowed, calendar version
SELECT e.id, e.opened_at, e.policy_id, e.completed_by_id, e.reopened_at,
       e.respond_due_at, e.responded_at, p.respond_seconds, e.respond_calendar_version_id,
       e.arrive_due_at, e.arrived_at, p.arrive_seconds, e.arrive_calendar_version_id,
       e.complete_due_at, e.completed_at, p.complete_seconds, e.complete_calendar_version_id,
       e.followup_due_at, e.followed_up_at, p.followup_seconds, e.followup_calendar_version_id
  FROM episode e LEFT JOIN policy p ON p.id = e.policy_id
 WHERE e.request_id = ?1 AND e.number = ?2
