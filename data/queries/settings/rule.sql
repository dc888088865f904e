-- settings/rule: what the office has chosen for rule ?1
SELECT CAST (value AS INTEGER) FROM setting
 WHERE key = 'rule.' || ?1 AND ifnull (staff_id, 0) = 0
