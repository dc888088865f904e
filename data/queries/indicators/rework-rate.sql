-- indicators/rework-rate: of the episodes completed in the period, those reopened, or repeated
-- within 30 days
-- in: :from :to. out: group, numerator, denominator, n
SELECT {group},
       count (*) FILTER (WHERE e.reopened_at IS NOT NULL
                            OR EXISTS (SELECT 1 FROM request x
                                        WHERE x.repeat_of_id = r.id AND x.state <> 'void'
                                          AND x.registered_at >= e.completed_at
                                          AND x.registered_at <= e.completed_at + 30 * 86400)),
       count (*), count (*)
  FROM episode e JOIN request r ON r.id = e.request_id
 WHERE e.completed_at >= :from AND e.completed_at < :to AND r.state <> 'void' {where}
 {group_by}
