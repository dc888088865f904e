-- demo/add-building: a building; id, zone, code, name, address, floors
INSERT INTO building (id, zone_id, code, name, address, floors) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
