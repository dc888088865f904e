-- estate/zone-duties: who has which duty in zone ?1 on day ?2. out: duty, staff id, name
SELECT m.duty, m.staff_id, s.name
  FROM staff_membership m JOIN staff s ON s.id = m.staff_id
 WHERE m.zone_id = ?1 AND m.duty IS NOT NULL
   AND m.from_on <= ?2 AND (m.to_on IS NULL OR m.to_on > ?2)
 ORDER BY m.duty, m.from_on DESC, m.id DESC
