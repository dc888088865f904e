-- export/home: one home and its present resident with the fields that an import mapping names
-- in: ?1 id
SELECT ifnull (h.external_key, h.code), h.code, z.name, b.code, b.name, b.address, h.unit, h.floor,
       h.area, h.in_use_from_on, h.in_use_to_on, h.note, p.name, p.phone, p.relation,
       p.moved_in_on, p.moved_out_on, p.note
  FROM home h
  JOIN building b ON b.id = h.building_id
  JOIN zone z ON z.id = b.zone_id
  LEFT JOIN resident p ON p.id = (SELECT max (x.id) FROM resident x
                                   WHERE x.home_id = h.id AND x.moved_out_on IS NULL)
 WHERE h.id = ?1
