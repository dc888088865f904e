-- demo/add-office: the office; name, address, phone, time zone, instant
INSERT INTO office (id, name, address, phone, time_zone, created_at) VALUES (1, ?1, ?2, ?3, ?4, ?5)
