-- settings/saved-views: the views of the list ?1 that person ?2 may pick, the own ones first
-- out: id, staff id, name, definition, row version
SELECT id, staff_id, name, definition, row_version FROM saved_view
 WHERE page = ?1 AND removed_at IS NULL AND (staff_id IS NULL OR staff_id = ?2)
 ORDER BY staff_id IS NULL, position, name COLLATE pqa_name, id
