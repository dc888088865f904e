-- requests/residents: who lives in home ?1 on date ?2, the owner first; id, name, phone
SELECT id, name, phone FROM resident
 WHERE home_id = ?1 AND (moved_out_on IS NULL OR moved_out_on > ?2)
 ORDER BY relation <> 'owner', id
