-- preset/add-standard: an inspection standard; code, name
INSERT INTO standard (external_key, name) VALUES (?1, ?2)
