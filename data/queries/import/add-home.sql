-- import/add-home: a home; columns in the order of import/find-home
INSERT INTO home (external_key, code, building_id, unit, floor, area, in_use_from_on, in_use_to_on,
                  note)
  VALUES (?1, ?2, ?3, ifnull (?4, ''), ?5, ?6, ?7, ?8, ifnull (?9, ''))
