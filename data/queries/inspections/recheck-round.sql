-- inspections/recheck-round: finding, round, at, by whom, passed, note
UPDATE finding_round
   SET rechecked_at = ?3, rechecked_by_id = ?4, recheck_passed = ?5, note = ?6,
       row_version = row_version + 1
 WHERE finding_id = ?1 AND number = ?2
