-- requests/part-names: what is called what; ?1 category, ?2 home, ?3 building, ?4 zone, ?5 resident,
-- ?6 department
-- out: their names, NULL for none
SELECT (SELECT name FROM category WHERE id = ?1), (SELECT code FROM home WHERE id = ?2),
       (SELECT name FROM building WHERE id = ?3), (SELECT name FROM zone WHERE id = ?4),
       (SELECT name FROM resident WHERE id = ?5), (SELECT name FROM department WHERE id = ?6)
