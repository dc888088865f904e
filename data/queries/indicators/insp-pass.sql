-- indicators/insp-pass: items passed, of the items checked by the inspections done in the period
-- in: :from :to. out: group, numerator, denominator, n
SELECT {group}, sum (x.passed), count (*), count (*)
  FROM inspection i JOIN inspection_result x ON x.inspection_id = i.id
 WHERE i.done_at >= :from AND i.done_at < :to AND x.answer = 'scored'
 {group_by}
