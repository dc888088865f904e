-- demo/add-charges: a line for every fifth repair that was completed in a home
INSERT INTO request_charge (request_id, price_item_id, name, unit, unit_cents, hundredths, added_at,
                            added_by_id)
  SELECT r.id, p.id, p.name, p.unit, p.unit_cents, 100 + r.id / 5 % 3 / 2 * 100, e.completed_at,
         e.completed_by_id
    FROM request r
         JOIN episode e ON e.request_id = r.id AND e.number = r.episode_number
         JOIN price_item p ON p.position = r.id / 5 % (SELECT count (*) FROM price_item)
   WHERE r.id % 5 = 0 AND r.kind = 'repair' AND r.home_id IS NOT NULL AND r.state <> 'void'
     AND e.completed_at IS NOT NULL
