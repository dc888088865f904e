-- settings/delay-causes: all causes of delay as they are offered; id, name, closed_on
SELECT id, name, closed_on FROM delay_cause ORDER BY position, id
