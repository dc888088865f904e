-- charges/lines: the lines of the bill of request ?1
-- out: id, price item, name, unit, unit price in cents, quantity in hundredths
SELECT id, price_item_id, name, unit, unit_cents, hundredths
  FROM request_charge
 WHERE request_id = ?1 AND removed_at IS NULL
 ORDER BY id
