-- import/find-questionnaire: the questionnaire with key ?1, its newest published version (0 for none)
-- and the highest version number
SELECT q.id,
       ifnull ((SELECT v.id FROM questionnaire_version v
                 WHERE v.questionnaire_id = q.id AND v.state = 'published'
                 ORDER BY v.number DESC LIMIT 1), 0),
       ifnull ((SELECT max (v.number) FROM questionnaire_version v WHERE v.questionnaire_id = q.id), 0)
  FROM questionnaire q WHERE q.external_key = ?1
