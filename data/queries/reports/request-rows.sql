-- reports/request-rows: the rows behind the figures of requests: registered, due or completed in
-- the period, one for each episode
-- in: :from :to. out: number, episode, kind, category, severity, zone, department, handler, state,
--   registered, respond due, responded, complete due, completed, on time, description
SELECT r.number, e.number, r.kind, c.name, r.severity, z.name, d.name, s.name, r.state,
       r.registered_at, e.respond_due_at, e.responded_at, e.complete_due_at, e.completed_at,
       CASE WHEN e.complete_due_at IS NULL THEN NULL
            WHEN e.completed_at IS NOT NULL THEN e.completed_at <= e.complete_due_at
            WHEN e.complete_due_at < :now THEN 0 END,
       r.description
  FROM request r JOIN episode e ON e.request_id = r.id
       LEFT JOIN category c ON c.id = r.category_id
       LEFT JOIN zone z ON z.id = r.zone_id
       LEFT JOIN department d ON d.id = r.department_id
       LEFT JOIN staff s ON s.id = r.handler_id
 WHERE r.id IN (SELECT id FROM request WHERE registered_at >= :from AND registered_at < :to
                UNION
                SELECT request_id FROM episode
                 WHERE complete_due_at >= :from AND complete_due_at < :to
                UNION
                SELECT request_id FROM episode WHERE completed_at >= :from AND completed_at < :to)
 ORDER BY r.registered_at, r.id, e.number
