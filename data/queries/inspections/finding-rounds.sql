-- inspections/finding-rounds: the rounds of a finding, the first one first
-- in: ?1 finding. out: 0 number, 1 assigned at, 2 assignee, 3 rectified at, 4 by whom, 5 measure,
-- 6 re-checked at, 7 by whom, 8 passed, 9 note
SELECT r.number, r.assigned_at, a.name, r.rectified_at, b.name, r.measure, r.rechecked_at, c.name,
       r.recheck_passed, r.note
  FROM finding_round r
  LEFT JOIN staff a ON a.id = r.assignee_id
  LEFT JOIN staff b ON b.id = r.rectified_by_id
  LEFT JOIN staff c ON c.id = r.rechecked_by_id
 WHERE r.finding_id = ?1
 ORDER BY r.number
