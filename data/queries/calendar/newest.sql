-- calendar/newest: the version in force of calendar ?1
SELECT id FROM calendar_version WHERE calendar_id = ?1 ORDER BY number DESC LIMIT 1
