-- charges/price-items: the price list, closed items at its end
-- out: id, code, name, unit, unit price in cents, closed on
SELECT id, code, name, unit, unit_cents, closed_on
  FROM price_item
 ORDER BY closed_on IS NOT NULL, position, id
