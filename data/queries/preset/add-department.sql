-- preset/add-department: a department; code, name, position
INSERT INTO department (code, name, position) VALUES (?1, ?2, ?3)
