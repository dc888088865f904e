-- requests/episode: episode ?2 of request ?1
-- out: id, opened_at, policy, completed_by, reopened_at; then for respond, arrive, complete and
-- follow up: due, reached, seconds allowed, calendar version; then the call that reached nobody and
-- from which the follow-up runs anew
SELECT e.id, e.opened_at, e.policy_id, e.completed_by_id, e.reopened_at,
       e.respond_due_at, e.responded_at, ifnull (e.respond_seconds, p.respond_seconds),
       e.respond_calendar_version_id,
       e.arrive_due_at, e.arrived_at, ifnull (e.arrive_seconds, p.arrive_seconds),
       e.arrive_calendar_version_id,
       e.complete_due_at, e.completed_at, ifnull (e.complete_seconds, p.complete_seconds),
       e.complete_calendar_version_id,
       e.followup_due_at, e.followed_up_at, ifnull (e.followup_seconds, p.followup_seconds),
       e.followup_calendar_version_id,
       (SELECT max (f.occurred_at) FROM follow_up f
         WHERE f.episode_id = e.id AND f.reached = 0 AND f.withdrawn_at IS NULL
           AND f.occurred_at < e.followup_due_at)
  FROM episode e LEFT JOIN policy p ON p.id = e.policy_id
 WHERE e.request_id = ?1 AND e.number = ?2
