-- preset/add-calendar-version: the first version of the calendar with code ?1, made at ?2
INSERT INTO calendar_version (calendar_id, number, created_at)
  SELECT id, 1, ?2 FROM calendar WHERE code = ?1
