-- inspections/edit-finding: changes one that is not closed; id, row version, description, severity,
-- zone, building, place, department, responsible person, respond by, rectify by
UPDATE finding
   SET description = ?3, severity = ?4, zone_id = ?5, building_id = ?6, place = ?7,
       department_id = ?8, responsible_id = ?9, respond_due_at = ?10, rectify_due_at = ?11,
       row_version = row_version + 1
 WHERE id = ?1 AND row_version = ?2 AND state <> 'closed'
RETURNING id
