-- demo/start-inspection: inspection ?1 was begun after all, by ?2
UPDATE inspection SET state = 'in_progress', inspector_id = ?2, row_version = row_version + 1
 WHERE id = ?1
