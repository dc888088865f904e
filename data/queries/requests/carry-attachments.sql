-- requests/carry-attachments: the files of request ?1 belong to request ?2 as well, from ?3 on
-- out: a row for each that is new there
INSERT INTO attachment_link (attachment_id, owner_table, owner_id, name, added_at)
  SELECT l.attachment_id, 'request', ?2, l.name, ?3 FROM attachment_link l
   WHERE l.owner_table = 'request' AND l.owner_id = ?1 AND l.removed_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM attachment_link k
                      WHERE k.owner_table = 'request' AND k.owner_id = ?2
                        AND k.attachment_id = l.attachment_id AND k.removed_at IS NULL)
   ORDER BY l.id
RETURNING id
