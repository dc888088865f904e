-- choices/delay-causes: causes of delay in use on day ?1. out: id, name, nothing beside it
SELECT id, name, NULL FROM delay_cause
 WHERE closed_on IS NULL OR closed_on > ?1
 ORDER BY position, id
