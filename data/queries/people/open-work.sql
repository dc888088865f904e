-- people/open-work: the requests somebody still answers for or works on
-- in: ?1 staff id. out: request id, is first responder, is handler of unfinished work
SELECT id, first_responder_id IS ?1,
       handler_id IS ?1 AND state IN ('registered', 'assigned', 'in_progress', 'waiting')
  FROM request
 WHERE (first_responder_id = ?1 AND state NOT IN ('closed', 'void'))
    OR (handler_id = ?1 AND state IN ('registered', 'assigned', 'in_progress', 'waiting'))
