-- demo/questions: the questions of the published questionnaire; id, kind, dimension code, version
SELECT q.id, q.kind, ifnull (d.code, ''), q.questionnaire_version_id
  FROM question q
  JOIN questionnaire_version v ON v.id = q.questionnaire_version_id AND v.state = 'published'
  LEFT JOIN dimension d ON d.id = q.dimension_id
 ORDER BY q.position
