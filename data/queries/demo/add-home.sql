-- demo/add-home: a home; id, building, code, unit, floor, area, first day in use
INSERT INTO home (id, building_id, code, unit, floor, area, in_use_from_on)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
