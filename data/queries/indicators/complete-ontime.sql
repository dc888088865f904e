-- indicators/complete-ontime: completed on time of all whose time was up in the period
-- in: :from :to :now. out: group, numerator, denominator, n
-- What is still running and not yet due is undecided and left out; past due counts as not met. What
-- has waited since before it was due is not due before it goes on.
SELECT {group}, count (*) FILTER (WHERE e.completed_at <= e.complete_due_at), count (*), count (*)
  FROM episode e JOIN request r ON r.id = e.request_id
 WHERE e.complete_due_at >= :from AND e.complete_due_at < :to
   AND (e.completed_at IS NOT NULL
        OR (e.complete_due_at < :now
            AND NOT EXISTS (SELECT 1 FROM request_pause p
                             WHERE p.episode_id = e.id AND p.to_at IS NULL
                               AND p.from_at < e.complete_due_at)))
   AND r.state <> 'void' AND r.kind <> 'praise' {where}
 {group_by}
