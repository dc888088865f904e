-- inspections/assign-round: names who rectifies in a round; finding, round, at, assignee
INSERT INTO finding_round (finding_id, number, assigned_at, assignee_id) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (finding_id, number) DO UPDATE
   SET assignee_id = excluded.assignee_id, row_version = row_version + 1
