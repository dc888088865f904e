-- preset/has-presets: whether the database has categories already
SELECT EXISTS (SELECT 1 FROM category)
