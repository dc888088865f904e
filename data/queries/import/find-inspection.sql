-- import/find-inspection: the inspection with external key ?1
SELECT id, external_key, nominal_on, planned_on, standard_version_id, zone_id, building_id, place,
       inspector_id, done_at, score_points, score_max, verdict, remark
  FROM inspection WHERE external_key = ?1
