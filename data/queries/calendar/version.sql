-- calendar/version: whether the calendar of version ?1 is open round the clock
SELECT c.round_the_clock FROM calendar_version v JOIN calendar c ON c.id = v.calendar_id
 WHERE v.id = ?1
