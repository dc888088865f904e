-- settings/policy-versions: the latest versions of the time limits, the newest first
-- in: ?1 how many. out: id, number, when and by whom it was made
SELECT v.id, v.number, v.created_at, s.name
  FROM policy_version v LEFT JOIN staff s ON s.id = v.created_by_id
 ORDER BY v.number DESC
 LIMIT ?1
