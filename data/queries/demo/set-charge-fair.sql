-- demo/set-charge-fair: what was said of the charge by those who were asked
UPDATE follow_up
   SET charge_fair = CASE WHEN score <= 3 THEN 'no' WHEN request_id / 5 % 9 = 0 THEN 'none'
                          ELSE 'yes' END
 WHERE reached = 1
   AND request_id IN (SELECT id FROM request WHERE charged_cents IS NOT NULL)
