-- demo/add-import-run: notes that a demo office was made; rows, instant
INSERT INTO import_run (kind, file_name, imported_at, added, changed, unchanged)
  VALUES ('demo', '', ?2, ?1, 0, 0)
