-- drafts/newest: what person ?1 left last of the forms ?2 and ?2:…. out: kind, payload, saved_at
SELECT kind, payload, saved_at FROM draft
 WHERE staff_id IS ?1 AND (kind = ?2 OR substr (kind, 1, length (?2) + 1) = ?2 || ':')
 ORDER BY saved_at DESC, id DESC LIMIT 1
