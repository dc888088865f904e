-- warnings/is-given: whether person ?1 has been warned of request ?2, episode ?3, target ?4, level ?5
SELECT EXISTS (SELECT 1 FROM notice
                WHERE request_id = ?2 AND episode_number = ?3 AND target = ?4 AND level = ?5
                  AND staff_id = ?1)
