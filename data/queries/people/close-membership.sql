-- people/close-membership: ?1 ends on day ?2; one that would begin only later never was
UPDATE staff_membership
   SET to_on = max (from_on, ?2), row_version = row_version + 1
 WHERE id = ?1
