-- inspections/due-plans: the plans that still run, or ran until a short while ago, with the newest
-- published version of their standard
-- in: nothing. out: 0 id, 1 standard version, 2 zone's id, 3 building's id, 4 place,
-- 5 inspector's id, 6 unit, 7 count, 8 anchor, 9 end, 10 rule of the month, 11 rule for days off,
-- 12 days allowed, 13 newest occurrence's nominal date
SELECT p.id,
       (SELECT v.id FROM standard_version v
         WHERE v.standard_id = p.standard_id AND v.state = 'published'
         ORDER BY v.number DESC LIMIT 1) AS version,
       p.zone_id, p.building_id, p.place, p.inspector_id, p.period_unit, p.period_count,
       p.anchor_on, p.ends_on, p.month_rule, p.day_off_rule, p.days_allowed,
       (SELECT max (i.nominal_on) FROM inspection i WHERE i.plan_id = p.id)
  FROM plan p
  JOIN standard s ON s.id = p.standard_id
 WHERE s.closed_on IS NULL AND version IS NOT NULL
 ORDER BY p.id
