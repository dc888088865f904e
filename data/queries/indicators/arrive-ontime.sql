-- indicators/arrive-ontime: arrived on time of all whose time was up in the period
-- in: :from :to :now. out: group, numerator, denominator, n
-- What is still running and not yet due is undecided and left out; past due counts as not met.
SELECT {group}, count (*) FILTER (WHERE e.arrived_at <= e.arrive_due_at), count (*), count (*)
  FROM episode e JOIN request r ON r.id = e.request_id
 WHERE e.arrive_due_at >= :from AND e.arrive_due_at < :to
   AND (e.arrive_due_at < :now OR e.arrived_at IS NOT NULL)
   AND r.state <> 'void' AND r.kind <> 'praise' {where}
 {group_by}
