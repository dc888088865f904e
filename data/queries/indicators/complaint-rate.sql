-- indicators/complaint-rate: complaints registered in the period, and homes in use at its middle
-- in: :from :to :middle. out: group, numerator, denominator, n
SELECT {group}, count (*),
       (SELECT count (*) FROM home h JOIN building b ON b.id = h.building_id
         WHERE (h.in_use_from_on IS NULL OR h.in_use_from_on <= :middle)
           AND (h.in_use_to_on IS NULL OR h.in_use_to_on > :middle)
           AND h.merged_into_id IS NULL AND {home_group}),
       count (*)
  FROM request r
 WHERE r.registered_at >= :from AND r.registered_at < :to AND r.state <> 'void'
   AND r.kind = 'complaint' {where}
 {group_by}
