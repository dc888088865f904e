-- indicators/resp-ontime: responded to on time of all whose time was up in the period
-- in: :from :to :now. out: group, numerator, denominator, n
-- What is still running and not yet due is undecided and left out; past due counts as not met.
SELECT {group}, count (*) FILTER (WHERE e.responded_at <= e.respond_due_at), count (*), count (*)
  FROM episode e JOIN request r ON r.id = e.request_id
 WHERE e.respond_due_at >= :from AND e.respond_due_at < :to
   AND (e.respond_due_at < :now OR e.responded_at IS NOT NULL)
   AND r.state <> 'void' AND r.kind <> 'praise' {where}
 {group_by}
