-- indicators/followup-rate: followed up (reached), of the episodes completed in the period that
-- owe a follow-up
-- in: :from :to. out: group, numerator, denominator, n
SELECT {group}, count (e.followed_up_at), count (*), count (*)
  FROM episode e JOIN request r ON r.id = e.request_id
 WHERE e.completed_at >= :from AND e.completed_at < :to AND e.followup_due_at IS NOT NULL
   AND r.state <> 'void' {where}
 {group_by}
