-- 0002-request-desk.sql: stock-takes, charges, proactive care, warnings and saved views.
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Why work is late, in the office's own words. A cause is closed, never deleted.
CREATE TABLE delay_cause (
  id INTEGER PRIMARY KEY,
  code TEXT UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  position INTEGER NOT NULL DEFAULT 0,
  closed_on TEXT,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Append-only: what was said of an open request when the work in hand was gone through. The newest
-- entry of an episode that was not taken back is the one that holds, see held_stock_take.
CREATE TABLE stock_take (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request,
  episode_number INTEGER NOT NULL,
  delay_cause_id INTEGER REFERENCES delay_cause,
  next_step TEXT NOT NULL DEFAULT '',
  next_step_on TEXT,
  noted_at INTEGER NOT NULL,
  noted_by_id INTEGER REFERENCES staff,
  taken_back_at INTEGER
) STRICT;
CREATE INDEX stock_take_request ON stock_take (request_id, episode_number, id)
  WHERE taken_back_at IS NULL;

-- Who has what is open, read from the index alone.
CREATE INDEX request_open_owner ON request (next_due_at, id, handler_id, first_responder_id)
  WHERE state IN ('registered', 'assigned', 'in_progress', 'waiting');

CREATE TRIGGER stock_take_append_only
  BEFORE UPDATE OF request_id, episode_number, delay_cause_id, next_step, next_step_on, noted_at,
                   noted_by_id ON stock_take BEGIN
  SELECT RAISE (ABORT, 'stock-takes are append-only');
END;

CREATE VIEW held_stock_take AS
  SELECT t.id, t.request_id, t.episode_number, t.delay_cause_id, t.next_step, t.next_step_on,
         t.noted_at, t.noted_by_id
    FROM stock_take t
   WHERE t.taken_back_at IS NULL
     AND NOT EXISTS (SELECT 1 FROM stock_take n
                      WHERE n.request_id = t.request_id AND n.episode_number = t.episode_number
                        AND n.id > t.id AND n.taken_back_at IS NULL);

CREATE TABLE price_item (
  id INTEGER PRIMARY KEY,
  code TEXT UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  unit TEXT NOT NULL DEFAULT '',
  unit_cents INTEGER NOT NULL CHECK (unit_cents >= 0),
  position INTEGER NOT NULL DEFAULT 0,
  closed_on TEXT,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- A line of the bill, with name and price as they were. request.quoted_cents is what the resident
-- was told before, request.charged_cents what was taken.
CREATE TABLE request_charge (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request,
  price_item_id INTEGER REFERENCES price_item,
  name TEXT NOT NULL CHECK (name <> ''),
  unit TEXT NOT NULL DEFAULT '',
  unit_cents INTEGER NOT NULL CHECK (unit_cents >= 0),
  hundredths INTEGER NOT NULL CHECK (hundredths > 0),
  added_at INTEGER NOT NULL,
  added_by_id INTEGER REFERENCES staff,
  removed_at INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX request_charge_request ON request_charge (request_id);

-- An attempt that was taken back counts nowhere. again_at: when somebody who was not reached is to be
-- called again; the deadline of the call stands apart from it, and may be over by then.
ALTER TABLE follow_up ADD COLUMN withdrawn_at INTEGER;
ALTER TABLE follow_up ADD COLUMN again_at INTEGER;

-- Before whom a bad answer was brought: the head of the handler's department, until the work is
-- done again.
ALTER TABLE request ADD COLUMN addressed_to_id INTEGER REFERENCES staff;

-- Something the staff noticed before the resident did.
CREATE TABLE care_entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('window', 'door', 'child', 'elderly', 'gas', 'water',
                                     'vehicle', 'other')),
  home_id INTEGER REFERENCES home,
  place TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  noticed_by_id INTEGER REFERENCES staff,
  noticed_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  told_at INTEGER,
  told_by_id INTEGER REFERENCES staff,
  told_whom TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT '',
  request_id INTEGER REFERENCES request,
  removed_at INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX care_entry_noticed ON care_entry (noticed_at, id);
CREATE INDEX care_entry_untold ON care_entry (noticed_at, id)
  WHERE told_at IS NULL AND removed_at IS NULL;
CREATE INDEX care_entry_home ON care_entry (home_id, noticed_at) WHERE home_id IS NOT NULL;

-- A warning that a person has been given, so that nobody is given it twice.
CREATE TABLE notice (
  id INTEGER PRIMARY KEY,
  staff_id INTEGER NOT NULL REFERENCES staff,
  request_id INTEGER NOT NULL REFERENCES request,
  episode_number INTEGER NOT NULL,
  target TEXT NOT NULL CHECK (target IN ('respond', 'arrive', 'complete', 'followup')),
  level TEXT NOT NULL CHECK (level IN ('risk', 'owner', 'head', 'manager')),
  given_at INTEGER NOT NULL,
  UNIQUE (request_id, episode_number, target, level, staff_id)
) STRICT;

-- Filters, order and columns of a list under a name. definition is a JSON object.
CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  staff_id INTEGER REFERENCES staff,
  page TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  definition TEXT NOT NULL CHECK (json_valid (definition)),
  position INTEGER NOT NULL DEFAULT 0,
  removed_at INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX saved_view_name ON saved_view (page, ifnull (staff_id, 0), name)
  WHERE removed_at IS NULL;

-- What full-text search sees of a request, now with the resident's own name where another person
-- called, and the last four digits of the telephone number, by which people ask for it.
DROP VIEW request_search_text;
CREATE VIEW request_search_text (id, text) AS
  SELECT r.id,
         pqa_search_text (r.number, r.description, r.place, r.contact_name, r.contact_phone,
                          substr (r.contact_phone, -4), h.code,
                          (SELECT n.name FROM resident n
                            WHERE n.id = r.resident_id AND n.name <> r.contact_name),
                          (SELECT group_concat (e.note, ' ') FROM request_event e
                            WHERE e.request_id = r.id AND e.note <> ''))
    FROM request r LEFT JOIN home h ON h.id = r.home_id;

CREATE INDEX request_resident ON request (resident_id) WHERE resident_id IS NOT NULL;
CREATE TRIGGER request_search_resident BEFORE UPDATE OF name ON resident BEGIN
  INSERT OR IGNORE INTO request_search_change
    SELECT t.id, t.text FROM request r JOIN request_search_text t ON t.id = r.id
     WHERE r.resident_id = OLD.id;
END;
CREATE TRIGGER request_search_other_resident BEFORE UPDATE OF resident_id ON request
  WHEN NOT EXISTS (SELECT 1 FROM request_search_change WHERE request_id = OLD.id) BEGIN
  INSERT INTO request_search_change SELECT id, text FROM request_search_text WHERE id = OLD.id;
END;

INSERT INTO request_search (request_search) VALUES ('rebuild');

-- The open time that was allowed for each target when its deadline was set: the policy row that an
-- episode names is that of the targets still ahead. NULL: as in the policy row.
ALTER TABLE episode ADD COLUMN respond_seconds INTEGER CHECK (respond_seconds > 0);
ALTER TABLE episode ADD COLUMN arrive_seconds INTEGER CHECK (arrive_seconds > 0);
ALTER TABLE episode ADD COLUMN complete_seconds INTEGER CHECK (complete_seconds > 0);
ALTER TABLE episode ADD COLUMN followup_seconds INTEGER CHECK (followup_seconds > 0);

-- What a request repeats is looked for among those of the same home, of the homes that were merged
-- into it, or of the same place.
CREATE INDEX home_merged ON home (merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX request_place ON request (category_id, zone_id, building_id, place)
  WHERE home_id IS NULL AND place <> '';
CREATE INDEX request_duplicate ON request (duplicate_of_id) WHERE duplicate_of_id IS NOT NULL;

-- By what the next deadline of a request was set: whose open time, and how much of it.
CREATE VIEW request_next_deadline (request_id, due_at, calendar_version_id, seconds) AS
SELECT r.id, r.next_due_at,
       CASE r.next_due_target WHEN 'respond' THEN e.respond_calendar_version_id
                              WHEN 'arrive' THEN e.arrive_calendar_version_id
                              WHEN 'complete' THEN e.complete_calendar_version_id
                              WHEN 'followup' THEN e.followup_calendar_version_id END,
       CASE r.next_due_target WHEN 'respond' THEN ifnull (e.respond_seconds, p.respond_seconds)
                              WHEN 'arrive' THEN ifnull (e.arrive_seconds, p.arrive_seconds)
                              WHEN 'complete' THEN ifnull (e.complete_seconds, p.complete_seconds)
                              WHEN 'followup' THEN ifnull (e.followup_seconds, p.followup_seconds) END
  FROM request r
       JOIN episode e ON e.request_id = r.id AND e.number = r.episode_number
       LEFT JOIN policy p ON p.id = e.policy_id;

-- Who heads the department that a request is with: the handler's, or else the request's own.
CREATE VIEW request_head (request_id, head_id) AS
SELECT r.id,
       coalesce ((SELECT d.head_id FROM staff_membership m JOIN department d ON d.id = m.department_id
                   WHERE m.staff_id = r.handler_id AND m.to_on IS NULL
                   ORDER BY m.from_on DESC LIMIT 1),
                 (SELECT head_id FROM department WHERE id = r.department_id))
  FROM request r;

-- An index for each order and filter of the list of requests; see pqa-request-list-order.c.
CREATE INDEX request_kind ON request (kind, registered_at, id);
CREATE INDEX request_building ON request (building_id, registered_at) WHERE building_id IS NOT NULL;
CREATE INDEX request_handler ON request (handler_id, registered_at);
CREATE INDEX request_owner
  ON request (ifnull (handler_id, first_responder_id), registered_at);
CREATE INDEX request_elsewhere ON request (place, registered_at) WHERE home_id IS NULL;
CREATE INDEX request_due ON request (next_due_at, id) WHERE next_due_at IS NOT NULL;
CREATE INDEX category_name ON category (name, id);
CREATE INDEX staff_name ON staff (name, id);

-- Who made a version of the limits.
ALTER TABLE policy_version ADD COLUMN created_by_id INTEGER REFERENCES staff;

-- When each event happened, as far as is known now: a manager may have changed the time, which is an
-- event of its own.
CREATE VIEW request_event_time (event_id, request_id, to_state, occurred_at) AS
SELECT e.id, e.request_id, e.to_state,
       ifnull ((SELECT c.detail ->> 'to' FROM request_event c
                 WHERE c.request_id = e.request_id AND c.kind = 'edited'
                   AND c.detail ->> 'time_of' = e.id
                 ORDER BY c.id DESC LIMIT 1), e.occurred_at)
  FROM request_event e;
