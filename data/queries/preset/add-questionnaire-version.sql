-- preset/add-questionnaire-version: the first version of questionnaire ?1, a draft; introduction
INSERT INTO questionnaire_version (questionnaire_id, number, introduction) VALUES (?1, 1, ?2)
