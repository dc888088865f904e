-- requests/update-fields: what people write about request ?1; the fields from ?2 on
UPDATE request
   SET kind = ?2, category_id = ?3, severity = ?4, channel = ?5, zone_id = ?6, building_id = ?7,
       home_id = ?8, place = ?9, resident_id = ?10, contact_name = ?11, contact_phone = ?12,
       description = ?13, department_id = ?14
 WHERE id = ?1
