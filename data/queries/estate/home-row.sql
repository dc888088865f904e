-- estate/home-row: a home in a list
-- in: ?1 id. out: id, code, building, zone, residents, phone, area, floor, in_use_from_on,
-- in_use_to_on
SELECT h.id, h.code, b.name, z.name,
       (SELECT group_concat (r.name, ', ') FROM resident r
         WHERE r.home_id = h.id AND r.moved_out_on IS NULL),
       (SELECT r.phone FROM resident r
         WHERE r.home_id = h.id AND r.moved_out_on IS NULL AND r.phone <> ''
         ORDER BY r.id LIMIT 1),
       h.area, h.floor, h.in_use_from_on, h.in_use_to_on
  FROM home h JOIN building b ON b.id = h.building_id JOIN zone z ON z.id = b.zone_id
 WHERE h.id = ?1
