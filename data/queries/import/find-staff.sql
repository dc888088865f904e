-- import/find-staff: who has external key ?1, else number ?2, else, when neither is known, the name ?3
SELECT id, external_key, number, name, phone, role, hired_on, left_on, note
  FROM staff WHERE external_key = ?1
UNION ALL
SELECT id, external_key, number, name, phone, role, hired_on, left_on, note
  FROM staff WHERE number = ?2 AND (?1 IS NULL OR external_key IS NULL)
UNION ALL
SELECT id, external_key, number, name, phone, role, hired_on, left_on, note
  FROM staff WHERE ?1 IS NULL AND ?2 IS NULL AND name = ?3
LIMIT 1
