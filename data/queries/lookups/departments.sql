-- lookups/departments: the departments to choose from
-- out: 0 id, 1 name, 2 nothing
SELECT id, name, NULL FROM department WHERE closed_on IS NULL ORDER BY position, name, id
