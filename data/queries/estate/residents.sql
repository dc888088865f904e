-- estate/residents: who lives or has lived in a home, those who do first
-- in: ?1 home id. out: id, name, phone, relation, moved_in_on, moved_out_on
SELECT id, name, phone, relation, moved_in_on, moved_out_on
  FROM resident
 WHERE home_id = ?1
 ORDER BY moved_out_on IS NOT NULL, moved_out_on DESC, id
