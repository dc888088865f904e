-- demo/add-survey: a wave; questionnaire version, name, first and last day, population, sent, undeliverable, state
INSERT INTO survey (questionnaire_version_id, name, starts_on, ends_on, method, sampling, population,
                    sent, undeliverable, state)
  VALUES (?1, ?2, ?3, ?4, 'mixed', 'random', ?5, ?6, ?7, ?8)
