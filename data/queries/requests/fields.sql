-- requests/fields: what people write about request ?1; row version and the fields
SELECT row_version, kind, category_id, severity, channel, zone_id, building_id, home_id, place,
       resident_id, contact_name, contact_phone, description, department_id
  FROM request WHERE id = ?1
