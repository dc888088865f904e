-- requests/set-repeat: request ?1 repeats request ?2 (or NULL) by the rule, unless somebody has
-- decided that by hand. The row version stays: nobody edits what the rule finds.
-- out: a row if that is new
UPDATE request
   SET repeat_of_id = ?2, repeat_set_by = CASE WHEN ?2 IS NOT NULL THEN 'rule' END
 WHERE id = ?1 AND repeat_set_by IS NOT 'hand'
   AND repeat_of_id IS NOT ?2
RETURNING id
