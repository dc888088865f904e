-- import/add-category: a category; parent (0 and -1 for none), name, pinyin initials
INSERT INTO category (parent_id, name, initials, position)
  VALUES (CASE WHEN ?1 > 0 THEN ?1 END, ?2, ifnull (?3, ''),
          (SELECT ifnull (max (position), 0) + 1 FROM category
            WHERE parent_id IS CASE WHEN ?1 > 0 THEN ?1 END))
