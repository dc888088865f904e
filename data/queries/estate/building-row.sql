-- estate/building-row: a building in a list
-- in: ?1 id. out: id, code, name, zone, address, floors, closed_on, homes in use
SELECT b.id, b.code, b.name, z.name, b.address, b.floors, b.closed_on,
       (SELECT count (*) FROM home h WHERE h.building_id = b.id AND h.in_use_to_on IS NULL)
  FROM building b JOIN zone z ON z.id = b.zone_id
 WHERE b.id = ?1
