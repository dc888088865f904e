-- demo/inspection-results: the items of inspection ?1; id, field, kind, maximum, limits, critical, weight, row version
SELECT id, field_code, kind, max_points, lower_limit, upper_limit, critical, weight, row_version
  FROM inspection_result
 WHERE inspection_id = ?1
 ORDER BY position
