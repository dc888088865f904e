-- import/add-staff: somebody on the roster; columns in the order of import/find-staff
INSERT INTO staff (external_key, number, name, phone, role, hired_on, left_on, note)
  VALUES (?1, ?2, ?3, ifnull (?4, ''), ?5, ?6, ?7, ifnull (?8, ''))
