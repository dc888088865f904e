-- drafts/find: what person ?1 kept of form ?2. out: kind, payload, saved_at
SELECT kind, payload, saved_at FROM draft WHERE kind = ?2 AND staff_id IS ?1
