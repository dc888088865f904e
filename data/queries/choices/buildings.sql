-- choices/buildings: buildings open on day ?1. out: id, name, zone
SELECT b.id, b.name, z.name FROM building b JOIN zone z ON z.id = b.zone_id
 WHERE b.closed_on IS NULL OR b.closed_on > ?1
 ORDER BY z.position, z.id, length (b.code), b.code
