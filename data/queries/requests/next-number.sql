-- requests/next-number: the first number of the day that is free; ?1 the day as '20261121'
-- Numbers of a day have four digits and, after 9999, five.
WITH last (number) AS (
  SELECT max (number) FROM request WHERE number >= ?1 || '-0000' AND number <= ?1 || '-9999'
)
SELECT CASE WHEN number IS NULL THEN 1
            WHEN number <> ?1 || '-9999' THEN CAST (substr (number, 10) AS INTEGER) + 1
            ELSE (SELECT max (CAST (substr (r.number, 10) AS INTEGER)) + 1 FROM request r
                   WHERE r.number > ?1 || '-' AND r.number < ?1 || '.') END
  FROM last
