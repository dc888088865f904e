-- demo/add-plan: a recurring inspection; name, standard, kind, zone, inspector, unit, count, anchor, days allowed
INSERT INTO plan (name, standard_id, kind, zone_id, inspector_id, period_unit, period_count,
                  anchor_on, month_rule, day_off_rule, days_allowed)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, CASE ?6 WHEN 'month' THEN 'nth_weekday' ELSE 'date' END,
          'keep', ?9)
