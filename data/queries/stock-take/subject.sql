-- stock-take/subject: what is known of request ?1. out: number, state, episode, the entry that holds
-- and who made it
SELECT r.number, r.state, r.episode_number, t.id, s.name
  FROM request r
       LEFT JOIN held_stock_take t
         ON t.request_id = r.id AND t.episode_number = r.episode_number
       LEFT JOIN staff s ON s.id = t.noted_by_id
 WHERE r.id = ?1
