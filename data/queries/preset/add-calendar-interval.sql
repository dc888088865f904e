-- preset/add-calendar-interval: opening hours; calendar version, weekday, minutes
INSERT INTO calendar_interval (calendar_version_id, weekday, from_minute, to_minute)
  VALUES (?1, ?2, ?3, ?4)
