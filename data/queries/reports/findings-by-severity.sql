-- reports/findings-by-severity: findings of the period and what became of them until now
-- in: :from :to. out: severity, found, rectified or closed, closed
SELECT f.severity, count (*), count (*) FILTER (WHERE f.state IN ('rectified', 'closed')),
       count (*) FILTER (WHERE f.state = 'closed')
  FROM finding f
 WHERE f.found_at >= :from AND f.found_at < :to
 GROUP BY f.severity
 ORDER BY CASE f.severity WHEN 'urgent' THEN 1 WHEN 'important' THEN 2 ELSE 3 END
