-- preset/add-delay-cause: a cause of delay; code, name, position
INSERT INTO delay_cause (code, name, position) VALUES (?1, ?2, ?3)
