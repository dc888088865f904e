-- audit/all: every entry in order, for computing the chain anew
SELECT id, at, ifnull (actor_id, 0), actor, table_name, row_id, action, before, after,
       lower (hex (hash))
  FROM audit_entry
 ORDER BY id
