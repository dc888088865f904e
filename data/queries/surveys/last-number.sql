-- surveys/last-number: the highest number used as a respondent key in a wave
-- in: ?1 survey id. out: the number as text
SELECT max (CAST (respondent_key AS INTEGER))
  FROM response
 WHERE survey_id = ?1 AND respondent_key <> '' AND respondent_key NOT GLOB '*[^0-9]*'
   AND length (respondent_key) <= 15
