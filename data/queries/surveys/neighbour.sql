-- surveys/neighbour: the question before (?2 < 0) or after (?2 > 0) another on the form
-- in: ?1 id, ?2 direction. out: id, its position, the first one's position
SELECT n.id, n.position, q.position
  FROM question q
  JOIN question n ON n.questionnaire_version_id = q.questionnaire_version_id
 WHERE q.id = ?1 AND (n.position - q.position) * ?2 > 0
 ORDER BY abs (n.position - q.position)
 LIMIT 1
