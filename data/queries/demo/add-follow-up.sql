-- demo/add-follow-up: an attempt to follow up
INSERT INTO follow_up (request_id, episode_id, attempt, occurred_at, recorded_at, caller_id, reached,
                       score, solved, manner, charge_fair, remark, own_work)
  VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
