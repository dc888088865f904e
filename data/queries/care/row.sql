-- care/row: what somebody noticed; ?1 its id
-- out: as PQA_CARE_ROW_… in pqa-care-list.h
SELECT c.id, c.kind, h.code, c.place, c.description, c.noticed_at, n.name, c.told_at, t.name,
       c.told_whom, c.outcome, c.request_id, r.number,
       (SELECT group_concat (trim (p.name || ' ' || p.phone), ' · ') FROM resident p
         WHERE p.home_id = c.home_id AND p.moved_out_on IS NULL)
  FROM care_entry c
       LEFT JOIN home h ON h.id = c.home_id
       LEFT JOIN staff n ON n.id = c.noticed_by_id
       LEFT JOIN staff t ON t.id = c.told_by_id
       LEFT JOIN request r ON r.id = c.request_id
 WHERE c.id = ?1
