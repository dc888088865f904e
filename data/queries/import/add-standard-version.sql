-- import/add-standard-version: a draft; standard, number, pass mark
INSERT INTO standard_version (standard_id, number, pass_mark) VALUES (?1, ?2, ?3)
