-- inspections/set-result: what was found at an item; id, row version, answer, points, measured
-- value, passed, note
UPDATE inspection_result
   SET answer = ?3, points = ?4, measured = ?5, passed = ?6, note = ?7,
       row_version = row_version + 1
 WHERE id = ?1 AND row_version = ?2
RETURNING id
