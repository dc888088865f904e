-- reports/inspection-rows: the inspections done in the period
-- in: :from :to. out: done, planned for, zone, building, place, inspector, score in millionths of
--   100 points, verdict, items, failed items, findings
SELECT i.done_at, i.nominal_on, z.name, b.name, i.place, s.name,
       CASE WHEN i.score_max > 0 THEN
         CAST (round (100000000.0 * i.score_points / i.score_max) AS INTEGER) END,
       i.verdict,
       (SELECT count (*) FROM inspection_result x
         WHERE x.inspection_id = i.id AND x.answer = 'scored'),
       (SELECT count (*) FROM inspection_result x WHERE x.inspection_id = i.id AND x.passed = 0),
       (SELECT count (*) FROM finding f WHERE f.inspection_id = i.id)
  FROM inspection i LEFT JOIN zone z ON z.id = i.zone_id
       LEFT JOIN building b ON b.id = i.building_id
       LEFT JOIN staff s ON s.id = i.inspector_id
 WHERE i.done_at >= :from AND i.done_at < :to
 ORDER BY i.done_at, i.id
