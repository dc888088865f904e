-- surveys/last-number: the highest number used as a respondent key in a wave
-- in: ?1 survey id. out: the number as it was typed
SELECT respondent_key
  FROM response
 WHERE survey_id = ?1 AND respondent_key NOT GLOB '*[^0-9]*' AND length (respondent_key) <= 15
 ORDER BY CAST (respondent_key AS INTEGER) DESC
 LIMIT 1
