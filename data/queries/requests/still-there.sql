-- requests/still-there: whether home ?1, category ?2 and person ?3 are there on date ?4
-- out: home id, code of the home it was merged into, category id, day on which it was closed,
--      person id, day on which the person left, the person's name; NULL where there is none
SELECT h.id, i.code, c.id, CASE WHEN c.closed_on <= ?4 THEN c.closed_on END,
       s.id, CASE WHEN s.left_on <= ?4 THEN s.left_on END, s.name
  FROM (SELECT 1)
  LEFT JOIN home h ON h.id = ?1
  LEFT JOIN home i ON i.id = h.merged_into_id
  LEFT JOIN category c ON c.id = ?2
  LEFT JOIN staff s ON s.id = ?3
