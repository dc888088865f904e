-- demo/add-staff: somebody on the roster; id, number, name, phone, role, first and last day
INSERT INTO staff (id, number, name, phone, role, hired_on, left_on)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
