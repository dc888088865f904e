-- import/find-result: the result of item ?2 in inspection ?1
SELECT id, answer, points, measured, passed
  FROM inspection_result WHERE inspection_id = ?1 AND item_id = ?2
