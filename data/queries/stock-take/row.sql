-- stock-take/row: an open request as it is gone through, or the heading of its owner
-- in: ?1 id, or −1 − id of the owner. out: as PQA_STOCK_TAKE_ROW_… in pqa-stock-take-list.h
SELECT r.id, o.name, r.number, r.kind, c.name, h.code, b.name, r.place, r.description, r.state,
       r.next_due_at, r.next_due_target,
       CASE r.next_due_target
         WHEN 'respond' THEN
           pqa_risk_at (r.next_due_at, e.respond_calendar_version_id, p.respond_seconds)
         WHEN 'arrive' THEN
           pqa_risk_at (r.next_due_at, e.arrive_calendar_version_id, p.arrive_seconds)
         WHEN 'complete' THEN
           pqa_risk_at (r.next_due_at, e.complete_calendar_version_id, p.complete_seconds) END,
       e.opened_at,
       (SELECT w.from_at FROM request_pause w WHERE w.episode_id = e.id AND w.to_at IS NULL),
       r.episode_number, t.id, t.delay_cause_id, dc.name, t.next_step, t.next_step_on, t.noted_at,
       n.name, NULL, NULL, z.name, pqa_rule ('waiting_days')
  FROM request r
       LEFT JOIN staff o ON o.id = coalesce (r.handler_id, r.first_responder_id)
       LEFT JOIN category c ON c.id = r.category_id
       LEFT JOIN home h ON h.id = r.home_id
       LEFT JOIN building b ON b.id = r.building_id
       LEFT JOIN zone z ON z.id = r.zone_id
       LEFT JOIN episode e ON e.request_id = r.id AND e.number = r.episode_number
       LEFT JOIN policy p ON p.id = e.policy_id
       LEFT JOIN held_stock_take t
         ON t.request_id = r.id AND t.episode_number = r.episode_number
       LEFT JOIN delay_cause dc ON dc.id = t.delay_cause_id
       LEFT JOIN staff n ON n.id = t.noted_by_id
 WHERE r.id = ?1
UNION ALL
SELECT ?1, (SELECT name FROM staff WHERE id = -1 - ?1), NULL, NULL, NULL, NULL, NULL, NULL, NULL,
       NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
       count (*), ifnull (sum (next_due_at < pqa_now ()), 0), NULL, NULL
  FROM (SELECT next_due_at FROM request
         WHERE handler_id = -1 - ?1
           AND state IN ('registered', 'assigned', 'in_progress', 'waiting')
        UNION ALL
        SELECT next_due_at FROM request
         WHERE handler_id IS NULL AND ifnull (first_responder_id, 0) = -1 - ?1
           AND state IN ('registered', 'assigned', 'in_progress', 'waiting'))
 WHERE ?1 < 0
HAVING ?1 < 0
