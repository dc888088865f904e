-- demo/set-addressed: what a bad answer reopened, and is not completed again, stands before the head
UPDATE request
   SET addressed_to_id = (SELECT d.head_id
                            FROM staff_membership m JOIN department d ON d.id = m.department_id
                           WHERE m.staff_id = request.handler_id AND m.to_on IS NULL
                           ORDER BY m.from_on DESC LIMIT 1)
 WHERE state IN ('registered', 'assigned', 'in_progress', 'waiting') AND episode_number > 1
   AND id IN (SELECT f.request_id FROM follow_up f
               WHERE f.reached = 1 AND (f.solved = 0 OR f.score <= 2))
