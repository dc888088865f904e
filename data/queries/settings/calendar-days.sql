-- settings/calendar-days: what differs in calendar version ?1
-- out: date, name, minutes from and to (NULL for a holiday); a row for each stretch
SELECT e.on_date, e.name, i.from_minute, i.to_minute
  FROM calendar_exception e
  LEFT JOIN calendar_exception_interval i ON i.calendar_exception_id = e.id
 WHERE e.calendar_version_id = ?1
 ORDER BY e.on_date, i.from_minute
