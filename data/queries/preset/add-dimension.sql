-- preset/add-dimension: a dimension of satisfaction; code, name, position
INSERT INTO dimension (code, name, position) VALUES (?1, ?2, ?3)
