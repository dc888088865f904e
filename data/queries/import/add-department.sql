-- import/add-department: a department called ?2
INSERT INTO department (name, position)
  VALUES (?2, (SELECT ifnull (max (position), 0) + 1 FROM department))
