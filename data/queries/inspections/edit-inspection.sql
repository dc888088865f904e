-- inspections/edit-inspection: changes one that is not finished; id, row version, planned date,
-- zone, building, place, inspector, remark. The nominal date of a planned occurrence stays.
UPDATE inspection
   SET planned_on = ?3, nominal_on = iif (plan_id IS NULL, ?3, nominal_on), zone_id = ?4,
       building_id = ?5, place = ?6, inspector_id = ?7, remark = ?8, row_version = row_version + 1
 WHERE id = ?1 AND row_version = ?2 AND state IN ('planned', 'in_progress')
RETURNING id
