-- preset/add-questionnaire: a questionnaire; code, name
INSERT INTO questionnaire (external_key, name) VALUES (?1, ?2)
