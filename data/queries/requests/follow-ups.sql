-- requests/follow-ups: the calls about request ?1, newest first
-- out: episode number, attempt, occurred_at, caller, reached, score, solved, remark, own work,
-- manner, charge fair, whether it was taken back
SELECT e.number, f.attempt, f.occurred_at, s.name, f.reached, f.score, f.solved, f.remark,
       f.own_work, f.manner, f.charge_fair, f.withdrawn_at IS NOT NULL
  FROM follow_up f JOIN episode e ON e.id = f.episode_id LEFT JOIN staff s ON s.id = f.caller_id
 WHERE f.request_id = ?1
 ORDER BY e.number DESC, f.attempt DESC
