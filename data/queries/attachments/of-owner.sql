-- attachments/of-owner: what belongs to row ?2 of table ?1, oldest first
-- out: link id, row version of the link, id, name, sha256, size, media type
SELECT l.id, l.row_version, a.id, l.name, a.sha256, a.size, a.media_type
  FROM attachment_link l JOIN attachment a ON a.id = l.attachment_id
 WHERE l.owner_table = ?1 AND l.owner_id = ?2 AND l.removed_at IS NULL
 ORDER BY l.id
