-- preset/add-standard-version: the first version of standard ?1, a draft; pass mark
INSERT INTO standard_version (standard_id, number, pass_mark) VALUES (?1, 1, ?2)
