-- import/end-membership: membership ?1 ends on ?2, or on the day it began if that is later
UPDATE staff_membership SET to_on = max (from_on, ?2), row_version = row_version + 1 WHERE id = ?1
