-- inspections/finish-inspection: id, row version, done at, late, points, maximum, verdict, remark
UPDATE inspection
   SET state = 'done', done_at = ?3, late = ?4, score_points = ?5, score_max = ?6, verdict = ?7,
       remark = ?8, row_version = row_version + 1
 WHERE id = ?1 AND row_version = ?2 AND state = 'in_progress'
RETURNING id
