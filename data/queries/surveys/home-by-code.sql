-- surveys/home-by-code: the home with a code, as typed
-- in: ?1 code. out: home id, zone id
SELECT h.id, b.zone_id
  FROM home h
  JOIN building b ON b.id = h.building_id
 WHERE h.code = ?1
