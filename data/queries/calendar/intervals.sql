-- calendar/intervals: opening hours of calendar version ?1; weekday, minutes from and to
SELECT weekday, from_minute, to_minute FROM calendar_interval WHERE calendar_version_id = ?1
 ORDER BY weekday, from_minute
