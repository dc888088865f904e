-- preset/publish-questionnaire: publishes questionnaire version ?1 at ?2
UPDATE questionnaire_version
   SET state = 'published', published_at = ?2, row_version = row_version + 1
 WHERE id = ?1
