-- import/add-run: a finished import; kind, file name, when, new, changed, unchanged
INSERT INTO import_run (kind, file_name, imported_at, added, changed, unchanged)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6)
