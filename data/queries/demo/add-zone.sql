-- demo/add-zone: a zone; id, name, position
INSERT INTO zone (id, name, opened_on, position) VALUES (?1, ?2, '2016-06-01', ?3)
