-- demo/set-charged: what was taken for a repair, and what had been said before: the same, more or less
UPDATE request AS r
   SET charged_cents = c.cents,
       quoted_cents = CASE r.id / 5 % 7 WHEN 0 THEN NULL WHEN 1 THEN c.cents + 500
                                        WHEN 2 THEN c.cents - 500 ELSE c.cents END
  FROM (SELECT request_id, sum (unit_cents * hundredths / 100) AS cents
          FROM request_charge GROUP BY request_id) AS c
 WHERE c.request_id = r.id
