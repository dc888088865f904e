-- estate/zone-row: a zone in a list
-- in: ?1 id. out: id, name, opened_on, closed_on, number of buildings, number of homes in use,
-- customer-service person, maintenance person
SELECT z.id, z.name, z.opened_on, z.closed_on,
       (SELECT count (*) FROM building b WHERE b.zone_id = z.id AND b.closed_on IS NULL),
       (SELECT count (*) FROM building b JOIN home h ON h.building_id = b.id
         WHERE b.zone_id = z.id AND h.in_use_to_on IS NULL),
       (SELECT group_concat (s.name, ', ') FROM staff_membership m JOIN staff s ON s.id = m.staff_id
         WHERE m.zone_id = z.id AND m.duty = 'customer_service' AND m.to_on IS NULL),
       (SELECT group_concat (s.name, ', ') FROM staff_membership m JOIN staff s ON s.id = m.staff_id
         WHERE m.zone_id = z.id AND m.duty = 'maintenance' AND m.to_on IS NULL)
  FROM zone z
 WHERE z.id = ?1
