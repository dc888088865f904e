-- import/find-survey: the survey with key ?1 and the version of its questionnaire
SELECT id, questionnaire_version_id FROM survey WHERE external_key = ?1
