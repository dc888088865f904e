-- import/add-zone: a zone called ?2
INSERT INTO zone (name, position) VALUES (?2, (SELECT ifnull (max (position), 0) + 1 FROM zone))
