-- preset/add-post: a post; code, name, code of its department, position
INSERT INTO post (code, name, department_id, position)
  VALUES (?1, ?2, (SELECT id FROM department WHERE code = ?3), ?4)
