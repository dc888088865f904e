-- requests/carry-repeats: those that were linked with request ?1 by hand repeat request ?2 now, if
-- they came in after it
UPDATE request SET repeat_of_id = ?2, row_version = row_version + 1
 WHERE repeat_of_id = ?1 AND repeat_set_by = 'hand'
   AND (registered_at, id) > (SELECT registered_at, id FROM request WHERE id = ?2)
