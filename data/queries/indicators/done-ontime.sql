-- indicators/done-ontime: completed by due, of the episodes completed in the period that had a due
-- in: :from :to. out: group, numerator, denominator, n
SELECT {group}, count (*) FILTER (WHERE e.completed_at <= e.complete_due_at), count (*), count (*)
  FROM episode e JOIN request r ON r.id = e.request_id
 WHERE e.completed_at >= :from AND e.completed_at < :to AND e.complete_due_at IS NOT NULL
   AND r.state <> 'void' AND r.kind <> 'praise' {where}
 {group_by}
