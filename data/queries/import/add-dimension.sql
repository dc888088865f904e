-- import/add-dimension: a dimension whose code and name are ?2
INSERT INTO dimension (code, name, position)
  VALUES (?2, ?2, (SELECT ifnull (max (position), 0) + 1 FROM dimension))
