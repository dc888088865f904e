-- preset/add-calendar-exception-interval: hours of a make-up day; exception, minutes
INSERT INTO calendar_exception_interval (calendar_exception_id, from_minute, to_minute)
  VALUES (?1, ?2, ?3)
