-- indicators/resolve-rate: of the requests registered in the period, those whose last episode
-- before its end was completed before its end
-- in: :from :to. out: group, numerator, denominator, n
SELECT {group},
       count (*) FILTER (WHERE (SELECT e.completed_at FROM episode e
                                 WHERE e.request_id = r.id AND e.opened_at < :to
                                 ORDER BY e.number DESC LIMIT 1) < :to),
       count (*), count (*)
  FROM request r
 WHERE r.registered_at >= :from AND r.registered_at < :to AND r.state <> 'void' {where}
 {group_by}
