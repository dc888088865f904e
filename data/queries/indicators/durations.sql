-- indicators/durations: the episodes completed in the period, with what is needed to measure them
-- in: :from :to. out: group, episode, opened, reached, version of the calendar
SELECT {group}, e.id, e.opened_at, e.{reached}_at, e.{target}_calendar_version_id
  FROM episode e JOIN request r ON r.id = e.request_id
 WHERE e.completed_at >= :from AND e.completed_at < :to AND e.{reached}_at IS NOT NULL
   AND r.state <> 'void' {where}
