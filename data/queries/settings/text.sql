-- settings/text: the office's own text under key ?1
SELECT value FROM setting WHERE key = 'text.' || ?1 AND ifnull (staff_id, 0) = 0
