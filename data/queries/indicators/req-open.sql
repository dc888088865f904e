-- indicators/req-open: opened before the period's end and not completed before it
-- in: :to. out: group, numerator, denominator, n
-- The first part finds what was completed since, the second what is open still.
SELECT g, count (*), 1, count (*)
  FROM (SELECT {group} AS g
          FROM episode e JOIN request r ON r.id = e.request_id
         WHERE e.completed_at >= :to AND e.opened_at < :to AND r.state <> 'void' {where}
         UNION ALL
        SELECT {group}
          FROM request r JOIN episode e ON e.request_id = r.id AND e.number = r.episode_number
         WHERE r.state IN ('registered', 'assigned', 'in_progress', 'waiting')
           AND e.completed_at IS NULL AND e.opened_at < :to {where})
 {group_by}
