-- lookups/buildings: the buildings to choose from
-- out: 0 id, 1 name, 2 zone
SELECT b.id, b.name, z.name
  FROM building b JOIN zone z ON z.id = b.zone_id
 WHERE b.closed_on IS NULL
 ORDER BY z.position, length (b.code), b.code, b.id
