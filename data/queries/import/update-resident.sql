-- import/update-resident: columns in the order of import/find-resident, then the id
UPDATE resident SET external_key = ?1, home_id = ?2, name = ?3, phone = ?4, relation = ?5,
                    moved_in_on = ?6, moved_out_on = ?7, note = ?8, row_version = row_version + 1
 WHERE id = ?9
