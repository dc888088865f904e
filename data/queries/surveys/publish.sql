-- surveys/publish: makes a draft the published version
-- in: ?1 version id, ?2 now. out: id
UPDATE questionnaire_version
   SET state = 'published', published_at = ?2, row_version = row_version + 1
 WHERE id = ?1 AND state = 'draft'
RETURNING id
