-- office/profile: what the window needs to know to start
SELECT name, time_zone, language FROM office
