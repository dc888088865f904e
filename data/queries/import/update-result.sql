-- import/update-result: answer, points, measured, passed, then the id
UPDATE inspection_result SET answer = ?1, points = ?2, measured = ?3, passed = ?4,
                             row_version = row_version + 1
 WHERE id = ?5
