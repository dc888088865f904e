-- import/publish-standard-version: version ?1 is in force since ?2
UPDATE standard_version SET state = 'published', published_at = ?2, row_version = row_version + 1
 WHERE id = ?1
