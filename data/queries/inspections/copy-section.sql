-- inspections/copy-section: copies section ?2 into standard version ?1
INSERT INTO standard_section (standard_version_id, position, group_code, field_code, name, pass_mark)
SELECT ?1, position, group_code, field_code, name, pass_mark FROM standard_section WHERE id = ?2
