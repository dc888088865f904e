-- demo/bulk-definitions: triggers and indexes of the large tables; type, name, SQL
SELECT type, name, sql
  FROM sqlite_schema
 WHERE type IN ('trigger', 'index') AND sql IS NOT NULL
   AND tbl_name IN ('home', 'resident', 'request', 'episode', 'request_pause', 'request_event',
                    'follow_up', 'inspection_result', 'response', 'answer')
 ORDER BY type, name
