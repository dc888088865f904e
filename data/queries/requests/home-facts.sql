-- requests/home-facts: where home ?1 is: building, zone
SELECT b.id, b.zone_id FROM home h JOIN building b ON b.id = h.building_id WHERE h.id = ?1
