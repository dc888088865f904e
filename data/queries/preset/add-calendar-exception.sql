-- preset/add-calendar-exception: a holiday or make-up day; calendar version, date, kind, name
INSERT INTO calendar_exception (calendar_version_id, on_date, kind, name) VALUES (?1, ?2, ?3, ?4)
