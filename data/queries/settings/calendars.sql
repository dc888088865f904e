-- settings/calendars: all calendars with their newest version
-- out: id, name, round the clock, version id, version number, its instant, code
SELECT c.id, c.name, c.round_the_clock, v.id, v.number, v.created_at, c.code
  FROM calendar c
  LEFT JOIN calendar_version v ON v.calendar_id = c.id
   AND v.number = (SELECT max (number) FROM calendar_version WHERE calendar_id = c.id)
 ORDER BY c.round_the_clock, c.id
