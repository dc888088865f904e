-- demo/set-department-head: somebody with post code ?2 heads its department; staff
UPDATE department SET head_id = ?1, row_version = row_version + 1
 WHERE id = (SELECT department_id FROM post WHERE code = ?2)
