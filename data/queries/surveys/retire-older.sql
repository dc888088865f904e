-- surveys/retire-older: retires the other published versions of the same questionnaire
-- in: ?1 version id
UPDATE questionnaire_version
   SET state = 'retired', row_version = row_version + 1
 WHERE questionnaire_id = (SELECT questionnaire_id FROM questionnaire_version WHERE id = ?1)
   AND id <> ?1 AND state = 'published'
