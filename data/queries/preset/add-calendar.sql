-- preset/add-calendar: a calendar; code, name, round the clock
INSERT INTO calendar (code, name, round_the_clock) VALUES (?1, ?2, ?3)
