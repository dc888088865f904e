-- demo/occurrences: the occurrences whose time is over; id, planned date, plan, zone or 0, standard
-- version, days allowed
SELECT i.id, i.planned_on, i.plan_id, ifnull (i.zone_id, 0), i.standard_version_id, p.days_allowed
  FROM inspection i JOIN plan p ON p.id = i.plan_id
 WHERE i.state = 'missed'
 ORDER BY i.planned_on, i.id
