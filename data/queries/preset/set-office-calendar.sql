-- preset/set-office-calendar: the office works by the calendar with code ?1
UPDATE office
   SET calendar_id = (SELECT id FROM calendar WHERE code = ?1), row_version = row_version + 1
