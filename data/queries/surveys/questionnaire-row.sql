-- surveys/questionnaire-row: a version of a questionnaire in a list
-- in: ?1 version id. out: version id, name, number, state, published_at, number of questions,
-- number of surveys, questionnaire id
SELECT v.id, n.name, v.number, v.state, v.published_at,
       (SELECT count (*) FROM question q WHERE q.questionnaire_version_id = v.id),
       (SELECT count (*) FROM survey s WHERE s.questionnaire_version_id = v.id), n.id
  FROM questionnaire_version v
  JOIN questionnaire n ON n.id = v.questionnaire_id
 WHERE v.id = ?1
