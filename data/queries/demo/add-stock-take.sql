-- demo/add-stock-take: request, episode, code of the cause, next step, its day, noted_at, by whom
INSERT INTO stock_take (request_id, episode_number, delay_cause_id, next_step, next_step_on,
                        noted_at, noted_by_id)
  VALUES (?1, ?2, (SELECT id FROM delay_cause WHERE code = ?3), ?4, ?5, ?6, ?7)
