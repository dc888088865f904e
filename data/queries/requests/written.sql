-- requests/written: what people wrote in the course of request ?1, oldest first; note
SELECT note FROM request_event WHERE request_id = ?1 AND note <> '' ORDER BY occurred_at, id
