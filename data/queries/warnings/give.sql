-- warnings/give: person ?1 is warned of request ?2, episode ?3, target ?4, level ?5 at ?6; no row if
-- that was done before
INSERT INTO notice (staff_id, request_id, episode_number, target, level, given_at)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6)
  ON CONFLICT (request_id, episode_number, target, level, staff_id) DO NOTHING
RETURNING id
