-- inspections/plan-row: a plan in a list
-- in: ?1 id. out: 0 id, 1 name, 2 kind, 3 standard, 4 zone, 5 building, 6 place, 7 inspector,
-- 8 unit, 9 count, 10 anchor, 11 rule of the month, 12 end, 13 newest occurrence's planned date,
-- 14 its state, 15 whether the standard has a published version
SELECT p.id, p.name, p.kind, s.name, z.name, b.name, p.place, m.name, p.period_unit,
       p.period_count, p.anchor_on, p.month_rule, p.ends_on, i.planned_on, i.state,
       EXISTS (SELECT 1 FROM standard_version v
                WHERE v.standard_id = s.id AND v.state = 'published')
  FROM plan p
  JOIN standard s ON s.id = p.standard_id
  LEFT JOIN zone z ON z.id = p.zone_id
  LEFT JOIN building b ON b.id = p.building_id
  LEFT JOIN staff m ON m.id = p.inspector_id
  LEFT JOIN inspection i ON i.plan_id = p.id
        AND i.nominal_on = (SELECT max (n.nominal_on) FROM inspection n WHERE n.plan_id = p.id)
 WHERE p.id = ?1
