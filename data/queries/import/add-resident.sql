-- import/add-resident: a resident; columns in the order of import/find-resident
INSERT INTO resident (external_key, home_id, name, phone, relation, moved_in_on, moved_out_on, note)
  VALUES (?1, ?2, ?3, ifnull (?4, ''), ifnull (?5, 'owner'), ?6, ?7, ifnull (?8, ''))
