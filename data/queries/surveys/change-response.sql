-- surveys/change-response: corrects a response, if nobody else changed it meanwhile
-- in: ?1 id, ?2 row_version read, ?3 respondent_key, ?4 state, ?5 home_id, ?6 zone_id, ?7 segment,
-- ?8 channel, ?9 answered_at, ?10 weight. out: id
UPDATE response
   SET respondent_key = ?3, state = ?4, home_id = ?5, zone_id = ?6, segment = ?7, channel = ?8,
       answered_at = ?9, weight = ?10, row_version = row_version + 1
 WHERE id = ?1 AND row_version = ?2
RETURNING id
