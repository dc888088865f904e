-- inspections/standard-row: a standard in a list, with its newest version
-- in: ?1 id. out: 0 id, 1 name, 2 closed on, 3 newest version's number, 4 its state, 5 its items,
-- 6 its sections, 7 published version's number, 8 published at, 9 inspections done with it,
-- 10 newest version's id
SELECT s.id, s.name, s.closed_on, v.number, v.state,
       (SELECT count (*) FROM standard_section c JOIN standard_item t
            ON t.standard_section_id = c.id
         WHERE c.standard_version_id = v.id AND t.left_out = 0),
       (SELECT count (*) FROM standard_section c WHERE c.standard_version_id = v.id),
       p.number, p.published_at,
       (SELECT count (*) FROM standard_version w JOIN inspection i ON i.standard_version_id = w.id
         WHERE w.standard_id = s.id AND i.state = 'done'), v.id
  FROM standard s
  LEFT JOIN standard_version v ON v.standard_id = s.id
        AND v.number = (SELECT max (n.number) FROM standard_version n WHERE n.standard_id = s.id)
  LEFT JOIN standard_version p ON p.standard_id = s.id AND p.state = 'published'
 WHERE s.id = ?1
