-- requests/events: what happened to request ?1, newest first
-- out: kind, from state, to state, occurred_at, recorded_at, note, actor, the person and the other
-- request that the detail names, what was waited for, what the follow-up brought, detail, cause of
-- delay, the day of the next step, whether it was made a repeat of that other request by hand,
-- the home that was merged, the event whose time was changed, from when and to when; two
-- columns for the order, the id among them; quoted and charged cents; what became of a photo, its name
SELECT e.kind, e.from_state, e.to_state, t.occurred_at, e.recorded_at, e.note, a.name, p.name,
       o.number, e.detail ->> 'waiting', e.detail ->> 'follow_up', e.detail, NULL, NULL,
       e.detail ->> 'repeat', m.code, e.detail ->> 'time_of',
       iif (e.detail ->> 'time_of' IS NOT NULL, e.detail ->> 'from', NULL),
       iif (e.detail ->> 'time_of' IS NOT NULL, e.detail ->> 'to', NULL), 0, e.id,
       e.detail ->> 'quoted_cents', e.detail ->> 'charged_cents',
       e.detail ->> 'photo', e.detail ->> 'name'
  FROM request_event e
       JOIN request_event_time t ON t.event_id = e.id
       LEFT JOIN staff a ON a.id = e.actor_id
       LEFT JOIN staff p ON p.id = e.detail ->> 'staff_id'
       LEFT JOIN home m ON m.id = e.detail ->> 'merged_home_id'
       LEFT JOIN request o
         ON o.id = coalesce (e.detail ->> 'duplicate_of_id', e.detail ->> 'duplicate_id',
                            e.detail ->> 'repeat_of_id')
 WHERE e.request_id = ?1
UNION ALL
SELECT 'stock_take', NULL, NULL, t.noted_at, t.noted_at, t.next_step, a.name, NULL, NULL, NULL,
       NULL, NULL, d.name, t.next_step_on, NULL, NULL, NULL, NULL, NULL, 1, t.id, NULL, NULL,
       NULL, NULL
  FROM stock_take t
       LEFT JOIN staff a ON a.id = t.noted_by_id
       LEFT JOIN delay_cause d ON d.id = t.delay_cause_id
 WHERE t.request_id = ?1 AND t.taken_back_at IS NULL
 ORDER BY 4 DESC, 20 DESC, 21 DESC
