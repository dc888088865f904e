-- import/add-building: a building; zone, code, name, address
INSERT INTO building (zone_id, code, name, address) VALUES (?1, ?2, ifnull (?3, ?2), ifnull (?4, ''))
