-- import/update-staff: columns in the order of import/find-staff, then the id
UPDATE staff SET external_key = ?1, number = ?2, name = ?3, phone = ?4, role = ?5, hired_on = ?6,
                 left_on = ?7, note = ?8, row_version = row_version + 1
 WHERE id = ?9
