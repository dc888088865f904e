-- settings/set-text: the office's own text ?2 under key ?1
INSERT INTO setting (key, value) VALUES ('text.' || ?1, ?2)
  ON CONFLICT (key, ifnull (staff_id, 0))
  DO UPDATE SET value = excluded.value, row_version = row_version + 1
   WHERE value <> excluded.value
