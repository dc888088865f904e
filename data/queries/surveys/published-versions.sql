-- surveys/published-versions: what a new survey may ask
-- in: ?1 a version id that is offered in any case. out: version id, name, number
SELECT v.id, n.name, v.number
  FROM questionnaire_version v
  JOIN questionnaire n ON n.id = v.questionnaire_id
 WHERE v.state = 'published' OR v.id = ?1
 ORDER BY v.published_at DESC, v.id DESC
