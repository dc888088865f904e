-- choices/calendars: calendars on any day, also ?1. out: id, name, nothing beside it
SELECT id, name, NULL FROM calendar WHERE ?1 IS NOT NULL ORDER BY round_the_clock DESC, id
