-- import/update-home: columns in the order of import/find-home, then the id
UPDATE home SET external_key = ?1, code = ?2, building_id = ?3, unit = ?4, floor = ?5, area = ?6,
                in_use_from_on = ?7, in_use_to_on = ?8, note = ?9, row_version = row_version + 1
 WHERE id = ?10
