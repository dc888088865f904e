-- inspections/move-finding: id, row version, state before, state after, round, responsible person,
-- department, closed at
UPDATE finding
   SET state = ?4, round_number = ?5, responsible_id = ?6, department_id = ?7, closed_at = ?8,
       row_version = row_version + 1
 WHERE id = ?1 AND row_version = ?2 AND state = ?3
RETURNING id
