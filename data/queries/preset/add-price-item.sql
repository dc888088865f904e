-- preset/add-price-item: something that is charged for; code, name, unit, price in cents, position
INSERT INTO price_item (code, name, unit, unit_cents, position) VALUES (?1, ?2, ?3, ?4, ?5)
