-- surveys/draft-of: the draft of the same questionnaire
-- in: ?1 version id. out: version id
SELECT d.id
  FROM questionnaire_version v
  JOIN questionnaire_version d ON d.questionnaire_id = v.questionnaire_id AND d.state = 'draft'
 WHERE v.id = ?1
