-- inspections/rectify-round: finding, round, at, by whom, measure
UPDATE finding_round
   SET rectified_at = ?3, rectified_by_id = ?4, measure = ?5, row_version = row_version + 1
 WHERE finding_id = ?1 AND number = ?2
