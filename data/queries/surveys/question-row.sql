-- surveys/question-row: a question of a questionnaire in a list
-- in: ?1 id. out: id, position, text, kind, scale_min, scale_max, polarity, dimension, lineage_key
SELECT q.id, q.position, q.text, q.kind, q.scale_min, q.scale_max, q.polarity, d.name,
       q.lineage_key
  FROM question q
  LEFT JOIN dimension d ON d.id = q.dimension_id
 WHERE q.id = ?1
