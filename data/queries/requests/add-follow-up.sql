-- requests/add-follow-up: request, episode, attempt, occurred_at, recorded_at, caller, channel,
-- reached, score, solved, manner, charge fair, remark, own work, when to call again
INSERT INTO follow_up (request_id, episode_id, attempt, occurred_at, recorded_at, caller_id, channel,
                       reached, score, solved, manner, charge_fair, remark, own_work,
                       again_at)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
