-- import/home-place: building and zone of home ?1
SELECT b.id, b.zone_id FROM home h JOIN building b ON b.id = h.building_id WHERE h.id = ?1
