-- import/add-staff-name: somebody of whom only the name is known
INSERT INTO staff (name) VALUES (?2)
