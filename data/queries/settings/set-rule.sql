-- settings/set-rule: the office chooses ?2 for rule ?1
INSERT INTO setting (key, value) VALUES ('rule.' || ?1, CAST (?2 AS TEXT))
  ON CONFLICT (key, ifnull (staff_id, 0))
  DO UPDATE SET value = excluded.value, row_version = row_version + 1
   WHERE value <> excluded.value
