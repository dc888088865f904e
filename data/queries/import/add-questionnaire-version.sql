-- import/add-questionnaire-version: a draft; questionnaire, number
INSERT INTO questionnaire_version (questionnaire_id, number) VALUES (?1, ?2)
