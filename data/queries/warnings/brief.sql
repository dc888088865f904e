-- warnings/brief: what a notification says of request ?1: number, category, home or place
SELECT r.number, c.name, ifnull (h.code, r.place)
  FROM request r LEFT JOIN category c ON c.id = r.category_id LEFT JOIN home h ON h.id = r.home_id
 WHERE r.id = ?1
