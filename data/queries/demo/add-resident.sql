-- demo/add-resident: a resident; home, name, phone, relation, day of moving in
INSERT INTO resident (home_id, name, phone, relation, moved_in_on) VALUES (?1, ?2, ?3, ?4, ?5)
