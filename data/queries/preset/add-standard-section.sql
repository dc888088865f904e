-- preset/add-standard-section: a section; version, position, group, field, name, pass mark
INSERT INTO standard_section (standard_version_id, position, group_code, field_code, name, pass_mark)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6)
