-- import/add-survey: a wave that is over; key, version, name, first and last day, method, sampling,
-- population, sent, undeliverable, index method
INSERT INTO survey (external_key, questionnaire_version_id, name, state, starts_on, ends_on, method,
                    sampling, population, sent, undeliverable, index_method)
  VALUES (?1, ?2, ?3, 'closed', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
