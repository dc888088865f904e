-- drafts/keep: what person ?1 has typed into form ?2 so far: payload ?3, at ?4
INSERT INTO draft (staff_id, kind, payload, saved_at) VALUES (?1, ?2, ?3, ?4)
  ON CONFLICT (kind, ifnull (staff_id, 0))
  DO UPDATE SET payload = excluded.payload, saved_at = excluded.saved_at
