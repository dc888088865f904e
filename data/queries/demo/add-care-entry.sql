-- demo/add-care-entry: kind, home, place, description, who noticed it, when, when it was written
-- down, when the resident was told, by whom, who that was, outcome
INSERT INTO care_entry (kind, home_id, place, description, noticed_by_id, noticed_at, recorded_at,
                        told_at, told_by_id, told_whom, outcome)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
