-- preset/add-category: a category; code, name, initials, codes of parent and department, severity, position
INSERT INTO category (code, name, initials, parent_id, department_id, severity, position)
  VALUES (?1, ?2, ?3, (SELECT id FROM category WHERE code = ?4),
          (SELECT id FROM department WHERE code = ?5), ?6, ?7)
