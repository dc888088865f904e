-- preset/set-office-language: the office's papers are in ?1
UPDATE office SET language = ?1, row_version = row_version + 1 WHERE language <> ?1
