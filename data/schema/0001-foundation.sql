-- 0001-foundation.sql: the office, its people and homes, requests, inspections, surveys.
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Instants are UTC seconds, dates local 'YYYY-MM-DD' text (columns ending in _at and _on).
-- Rows are never deleted: people, categories and places get an end date or are merged into another.
-- The audit triggers and the delete guards are made from the tables themselves, see
-- src/store/db/pqa-audit.c; a table that is added needs nothing more.

-- Office and calendar ----------------------------------------------------------------------------

CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL CHECK (name <> ''),
  address TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  time_zone TEXT NOT NULL CHECK (time_zone <> ''),
  language TEXT NOT NULL DEFAULT 'en',
  calendar_id INTEGER REFERENCES calendar,
  created_at INTEGER NOT NULL,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE calendar (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  round_the_clock INTEGER NOT NULL DEFAULT 0 CHECK (round_the_clock IN (0, 1)),
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- A version never changes; an edited calendar gets a new one.
CREATE TABLE calendar_version (
  id INTEGER PRIMARY KEY,
  calendar_id INTEGER NOT NULL REFERENCES calendar,
  number INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (calendar_id, number)
) STRICT;

-- Minutes of the local day; to_minute beyond 1440 runs over midnight. Weekday 1 is Monday.
CREATE TABLE calendar_interval (
  id INTEGER PRIMARY KEY,
  calendar_version_id INTEGER NOT NULL REFERENCES calendar_version,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute INTEGER NOT NULL CHECK (to_minute > from_minute AND to_minute <= 2880)
) STRICT;
CREATE INDEX calendar_interval_version ON calendar_interval (calendar_version_id);

-- A single date that differs from its weekday: a holiday without intervals, a make-up day with some.
CREATE TABLE calendar_exception (
  id INTEGER PRIMARY KEY,
  calendar_version_id INTEGER NOT NULL REFERENCES calendar_version,
  on_date TEXT NOT NULL CHECK (on_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'workday')),
  name TEXT NOT NULL DEFAULT '',
  UNIQUE (calendar_version_id, on_date)
) STRICT;

CREATE TABLE calendar_exception_interval (
  id INTEGER PRIMARY KEY,
  calendar_exception_id INTEGER NOT NULL REFERENCES calendar_exception,
  from_minute INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
  to_minute INTEGER NOT NULL CHECK (to_minute > from_minute AND to_minute <= 2880)
) STRICT;
CREATE INDEX calendar_exception_interval_exception
  ON calendar_exception_interval (calendar_exception_id);

-- People -----------------------------------------------------------------------------------------

CREATE TABLE department (
  id INTEGER PRIMARY KEY,
  external_key TEXT UNIQUE,
  code TEXT UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  head_id INTEGER REFERENCES staff,
  opened_on TEXT,
  closed_on TEXT,
  merged_into_id INTEGER REFERENCES department,
  position INTEGER NOT NULL DEFAULT 0,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE post (
  id INTEGER PRIMARY KEY,
  code TEXT UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  department_id INTEGER REFERENCES department,
  closed_on TEXT,
  position INTEGER NOT NULL DEFAULT 0,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE staff (
  id INTEGER PRIMARY KEY,
  external_key TEXT UNIQUE,
  number TEXT UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  phone TEXT NOT NULL DEFAULT '',
  role TEXT CHECK (role IN ('clerk', 'manager', 'director', 'administrator')),
  hired_on TEXT,
  left_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Which department, post and zone somebody has, and since when; to_on is the first day without it.
CREATE TABLE staff_membership (
  id INTEGER PRIMARY KEY,
  staff_id INTEGER NOT NULL REFERENCES staff,
  department_id INTEGER REFERENCES department,
  post_id INTEGER REFERENCES post,
  zone_id INTEGER REFERENCES zone,
  duty TEXT CHECK (duty IN ('customer_service', 'customer_service_deputy',
                            'maintenance', 'maintenance_deputy')),
  from_on TEXT NOT NULL,
  to_on TEXT CHECK (to_on IS NULL OR to_on >= from_on),
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (duty IS NULL OR zone_id IS NOT NULL)
) STRICT;
CREATE INDEX staff_membership_staff ON staff_membership (staff_id, from_on);
CREATE INDEX staff_membership_zone ON staff_membership (zone_id, duty) WHERE zone_id IS NOT NULL;

-- Estate -----------------------------------------------------------------------------------------

CREATE TABLE zone (
  id INTEGER PRIMARY KEY,
  external_key TEXT UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  opened_on TEXT,
  closed_on TEXT,
  merged_into_id INTEGER REFERENCES zone,
  position INTEGER NOT NULL DEFAULT 0,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE building (
  id INTEGER PRIMARY KEY,
  external_key TEXT UNIQUE,
  zone_id INTEGER NOT NULL REFERENCES zone,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  address TEXT NOT NULL DEFAULT '',
  floors INTEGER,
  closed_on TEXT,
  merged_into_id INTEGER REFERENCES building,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX building_zone ON building (zone_id);

CREATE TABLE home (
  id INTEGER PRIMARY KEY,
  external_key TEXT UNIQUE,
  building_id INTEGER NOT NULL REFERENCES building,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  unit TEXT NOT NULL DEFAULT '',
  floor INTEGER,
  area REAL,
  in_use_from_on TEXT,
  in_use_to_on TEXT,
  merged_into_id INTEGER REFERENCES home,
  note TEXT NOT NULL DEFAULT '',
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
-- In this order flat 2-302 comes before flat 2-1101. The list of a million homes in use is read from
-- the index alone.
CREATE INDEX home_building ON home (building_id, length (code), code, id, in_use_to_on);

CREATE TABLE resident (
  id INTEGER PRIMARY KEY,
  external_key TEXT UNIQUE,
  home_id INTEGER NOT NULL REFERENCES home,
  name TEXT NOT NULL CHECK (name <> ''),
  phone TEXT NOT NULL DEFAULT '',
  relation TEXT NOT NULL DEFAULT 'owner' CHECK (relation IN ('owner', 'tenant', 'family', 'other')),
  moved_in_on TEXT,
  moved_out_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX resident_home ON resident (home_id);
CREATE INDEX resident_phone ON resident (phone) WHERE phone <> '';

-- What full-text search sees of a home: its code and who lives there. See request_search.
CREATE VIEW home_search_text (id, text) AS
  SELECT h.id,
         pqa_search_text (h.code, (SELECT group_concat (r.name || ' ' || r.phone, ' ')
                                     FROM resident r
                                    WHERE r.home_id = h.id AND r.moved_out_on IS NULL))
    FROM home h;

CREATE VIRTUAL TABLE home_search USING fts5 (
  text, content = 'home_search_text', content_rowid = 'id', prefix = '1 2', columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER home_search_insert AFTER INSERT ON home BEGIN
  INSERT INTO home_search (rowid, text)
    SELECT id, text FROM home_search_text WHERE id = NEW.id;
END;
CREATE TRIGGER home_search_before_update BEFORE UPDATE OF code ON home BEGIN
  INSERT INTO home_search (home_search, rowid, text)
    SELECT 'delete', id, text FROM home_search_text WHERE id = OLD.id;
END;
CREATE TRIGGER home_search_after_update AFTER UPDATE OF code ON home BEGIN
  INSERT INTO home_search (rowid, text)
    SELECT id, text FROM home_search_text WHERE id = NEW.id;
END;
CREATE TRIGGER home_search_before_arrival BEFORE INSERT ON resident BEGIN
  INSERT INTO home_search (home_search, rowid, text)
    SELECT 'delete', id, text FROM home_search_text WHERE id = NEW.home_id;
END;
CREATE TRIGGER home_search_after_arrival AFTER INSERT ON resident BEGIN
  INSERT INTO home_search (rowid, text)
    SELECT id, text FROM home_search_text WHERE id = NEW.home_id;
END;
CREATE TRIGGER home_search_before_change
  BEFORE UPDATE OF home_id, name, phone, moved_out_on ON resident BEGIN
  INSERT INTO home_search (home_search, rowid, text)
    SELECT 'delete', id, text FROM home_search_text WHERE id IN (OLD.home_id, NEW.home_id);
END;
CREATE TRIGGER home_search_after_change
  AFTER UPDATE OF home_id, name, phone, moved_out_on ON resident BEGIN
  INSERT INTO home_search (rowid, text)
    SELECT id, text FROM home_search_text WHERE id IN (OLD.home_id, NEW.home_id);
END;

-- Requests ---------------------------------------------------------------------------------------

CREATE TABLE category (
  id INTEGER PRIMARY KEY,
  external_key TEXT UNIQUE,
  code TEXT UNIQUE,
  parent_id INTEGER REFERENCES category,
  name TEXT NOT NULL CHECK (name <> ''),
  initials TEXT NOT NULL DEFAULT '',
  department_id INTEGER REFERENCES department,
  severity TEXT NOT NULL DEFAULT 'general'
    CHECK (severity IN ('danger', 'urgent', 'important', 'general')),
  closed_on TEXT,
  merged_into_id INTEGER REFERENCES category,
  position INTEGER NOT NULL DEFAULT 0,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX category_parent ON category (parent_id);

-- Saving the policies makes a new version; the newest one is in force.
CREATE TABLE policy_version (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Lengths are seconds of open time on the calendar beside them; NULL means no such target.
CREATE TABLE policy (
  id INTEGER PRIMARY KEY,
  policy_version_id INTEGER NOT NULL REFERENCES policy_version,
  kind TEXT NOT NULL CHECK (kind IN ('complaint', 'repair', 'enquiry', 'suggestion', 'praise')),
  category_id INTEGER REFERENCES category,
  severity TEXT NOT NULL CHECK (severity IN ('danger', 'urgent', 'important', 'general')),
  respond_seconds INTEGER CHECK (respond_seconds > 0),
  respond_calendar_id INTEGER REFERENCES calendar,
  arrive_seconds INTEGER CHECK (arrive_seconds > 0),
  arrive_calendar_id INTEGER REFERENCES calendar,
  complete_seconds INTEGER CHECK (complete_seconds > 0),
  complete_calendar_id INTEGER REFERENCES calendar,
  followup_seconds INTEGER CHECK (followup_seconds > 0),
  followup_calendar_id INTEGER REFERENCES calendar
) STRICT;
CREATE UNIQUE INDEX policy_key
  ON policy (policy_version_id, kind, severity, ifnull (category_id, 0));

CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  external_key TEXT UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('complaint', 'repair', 'enquiry', 'suggestion', 'praise')),
  category_id INTEGER REFERENCES category,
  severity TEXT NOT NULL CHECK (severity IN ('danger', 'urgent', 'important', 'general')),
  channel TEXT NOT NULL CHECK (channel IN ('hotline', 'desk', 'app', 'wechat', 'suggestion_box',
                                           'patrol', 'email', 'visit', 'other')),
  state TEXT NOT NULL CHECK (state IN ('registered', 'assigned', 'in_progress', 'waiting',
                                       'completed', 'followed_up', 'closed', 'void')),
  zone_id INTEGER REFERENCES zone,
  building_id INTEGER REFERENCES building,
  home_id INTEGER REFERENCES home,
  place TEXT NOT NULL DEFAULT '',
  resident_id INTEGER REFERENCES resident,
  contact_name TEXT NOT NULL DEFAULT '',
  contact_phone TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT '',
  department_id INTEGER REFERENCES department,
  registrar_id INTEGER REFERENCES staff,
  first_responder_id INTEGER REFERENCES staff,
  handler_id INTEGER REFERENCES staff,
  registered_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  episode_number INTEGER NOT NULL DEFAULT 1,
  next_due_at INTEGER,
  next_due_target TEXT CHECK (next_due_target IN ('respond', 'arrive', 'complete', 'followup')),
  closed_at INTEGER,
  void_reason TEXT CHECK (void_reason IN ('mistake', 'withdrawn', 'duplicate')),
  duplicate_of_id INTEGER REFERENCES request,
  repeat_of_id INTEGER REFERENCES request,
  repeat_set_by TEXT CHECK (repeat_set_by IN ('rule', 'hand')),
  quoted_cents INTEGER,
  charged_cents INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK ((void_reason IS NULL) = (state <> 'void')),
  CHECK ((duplicate_of_id IS NULL) = (void_reason IS NOT 'duplicate')),
  CHECK (duplicate_of_id IS NOT id AND repeat_of_id IS NOT id)
) STRICT;
CREATE INDEX request_registered ON request (registered_at, id);
CREATE INDEX request_open_due ON request (next_due_at, id)
  WHERE state IN ('registered', 'assigned', 'in_progress', 'waiting');
CREATE INDEX request_follow_up_due ON request (next_due_at, id) WHERE state = 'completed';
CREATE INDEX request_state ON request (state, registered_at, id);
CREATE INDEX request_home ON request (home_id, registered_at) WHERE home_id IS NOT NULL;
CREATE INDEX request_zone ON request (zone_id, registered_at);
CREATE INDEX request_category ON request (category_id, registered_at);
CREATE INDEX request_handler_open ON request (handler_id)
  WHERE state IN ('registered', 'assigned', 'in_progress', 'waiting');
CREATE INDEX request_first_responder_open ON request (first_responder_id)
  WHERE state NOT IN ('closed', 'void');
CREATE INDEX request_repeat ON request (repeat_of_id) WHERE repeat_of_id IS NOT NULL;

-- One run from (re)opening to completion with the deadlines as they were set when it began.
-- source_on_time keeps the verdict that an imported file gave.
CREATE TABLE episode (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request,
  number INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  policy_id INTEGER REFERENCES policy,
  respond_calendar_version_id INTEGER REFERENCES calendar_version,
  arrive_calendar_version_id INTEGER REFERENCES calendar_version,
  complete_calendar_version_id INTEGER REFERENCES calendar_version,
  followup_calendar_version_id INTEGER REFERENCES calendar_version,
  respond_due_at INTEGER,
  arrive_due_at INTEGER,
  complete_due_at INTEGER,
  followup_due_at INTEGER,
  responded_at INTEGER,
  arrived_at INTEGER,
  completed_at INTEGER,
  completed_by_id INTEGER REFERENCES staff,
  followed_up_at INTEGER,
  reopened_at INTEGER,
  source_on_time INTEGER CHECK (source_on_time IN (0, 1)),
  row_version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (request_id, number)
) STRICT;
CREATE INDEX episode_completed ON episode (completed_at) WHERE completed_at IS NOT NULL;
CREATE INDEX episode_respond_due ON episode (respond_due_at) WHERE respond_due_at IS NOT NULL;
CREATE INDEX episode_arrive_due ON episode (arrive_due_at) WHERE arrive_due_at IS NOT NULL;
CREATE INDEX episode_complete_due ON episode (complete_due_at) WHERE complete_due_at IS NOT NULL;
CREATE INDEX episode_followup_due ON episode (followup_due_at) WHERE followup_due_at IS NOT NULL;

CREATE TABLE request_pause (
  id INTEGER PRIMARY KEY,
  episode_id INTEGER NOT NULL REFERENCES episode,
  from_at INTEGER NOT NULL,
  to_at INTEGER CHECK (to_at IS NULL OR to_at >= from_at),
  reason TEXT NOT NULL CHECK (reason IN ('resident', 'parts', 'contractor', 'other')),
  note TEXT NOT NULL DEFAULT '',
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX request_pause_episode ON request_pause (episode_id, from_at);

-- Append-only: what happened to a request. detail is a JSON object, NULL when there is none.
CREATE TABLE request_event (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request,
  episode_number INTEGER NOT NULL DEFAULT 1,
  kind TEXT NOT NULL CHECK (kind IN ('registered', 'moved', 'assigned', 'responded', 'arrived',
                                     'edited', 'note', 'first_responder', 'deadlines', 'merged')),
  from_state TEXT,
  to_state TEXT,
  actor_id INTEGER REFERENCES staff,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  detail TEXT
) STRICT;
CREATE INDEX request_event_request ON request_event (request_id, occurred_at, id);

CREATE TRIGGER request_event_append_only BEFORE UPDATE ON request_event BEGIN
  SELECT RAISE (ABORT, 'events are append-only');
END;

CREATE TABLE follow_up (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request,
  episode_id INTEGER NOT NULL REFERENCES episode,
  attempt INTEGER NOT NULL,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  caller_id INTEGER REFERENCES staff,
  channel TEXT NOT NULL DEFAULT 'phone',
  reached INTEGER NOT NULL CHECK (reached IN (0, 1)),
  score INTEGER CHECK (score BETWEEN 1 AND 5),
  solved INTEGER CHECK (solved IN (0, 1)),
  manner INTEGER CHECK (manner BETWEEN 1 AND 5),
  charge_fair TEXT CHECK (charge_fair IN ('yes', 'no', 'none')),
  remark TEXT NOT NULL DEFAULT '',
  own_work INTEGER NOT NULL DEFAULT 0 CHECK (own_work IN (0, 1)),
  UNIQUE (episode_id, attempt)
) STRICT;
CREATE INDEX follow_up_occurred ON follow_up (occurred_at);
CREATE INDEX follow_up_request ON follow_up (request_id);

-- What full-text search sees of a request.
CREATE VIEW request_search_text (id, text) AS
  SELECT r.id,
         pqa_search_text (r.number, r.description, r.place, r.contact_name, r.contact_phone, h.code,
                          (SELECT group_concat (e.note, ' ') FROM request_event e
                            WHERE e.request_id = r.id AND e.note <> ''))
    FROM request r LEFT JOIN home h ON h.id = r.home_id;

-- The index keeps no copy of the texts: to change an entry it must be handed the old one.
CREATE VIRTUAL TABLE request_search USING fts5 (
  text, content = 'request_search_text', content_rowid = 'id', prefix = '1 2', columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2'
);

-- The requests that the open transaction touches, with their text before it (NULL: a new one).
-- pqa_connection_commit() brings the index up to date with them in one go and empties it;
-- writing to the index row by row would make it write out a piece of itself every time.
CREATE TABLE request_search_change (
  request_id INTEGER PRIMARY KEY,
  old_text TEXT
) STRICT;

CREATE TRIGGER request_search_insert AFTER INSERT ON request BEGIN
  INSERT INTO request_search_change (request_id) VALUES (NEW.id);
END;
CREATE TRIGGER request_search_update
  BEFORE UPDATE OF number, description, place, contact_name, contact_phone, home_id ON request
  WHEN NOT EXISTS (SELECT 1 FROM request_search_change WHERE request_id = OLD.id) BEGIN
  INSERT INTO request_search_change SELECT id, text FROM request_search_text WHERE id = OLD.id;
END;
CREATE TRIGGER request_search_note
  BEFORE INSERT ON request_event
  WHEN NEW.note <> ''
   AND NOT EXISTS (SELECT 1 FROM request_search_change WHERE request_id = NEW.request_id) BEGIN
  INSERT INTO request_search_change
    SELECT id, text FROM request_search_text WHERE id = NEW.request_id;
END;
CREATE TRIGGER request_search_home BEFORE UPDATE OF code ON home BEGIN
  INSERT OR IGNORE INTO request_search_change
    SELECT t.id, t.text FROM request r JOIN request_search_text t ON t.id = r.id
     WHERE r.home_id = OLD.id;
END;

-- Inspections ------------------------------------------------------------------------------------

CREATE TABLE standard (
  id INTEGER PRIMARY KEY,
  external_key TEXT UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  closed_on TEXT,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE standard_version (
  id INTEGER PRIMARY KEY,
  standard_id INTEGER NOT NULL REFERENCES standard,
  number INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'retired')),
  pass_mark INTEGER NOT NULL DEFAULT 60 CHECK (pass_mark BETWEEN 0 AND 100),
  published_at INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (standard_id, number)
) STRICT;

-- group_code: order, equipment, service or emergency; field_code: one of the seventeen fields.
CREATE TABLE standard_section (
  id INTEGER PRIMARY KEY,
  standard_version_id INTEGER NOT NULL REFERENCES standard_version,
  position INTEGER NOT NULL,
  group_code TEXT NOT NULL DEFAULT '',
  field_code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL CHECK (name <> ''),
  pass_mark INTEGER NOT NULL DEFAULT 0 CHECK (pass_mark BETWEEN 0 AND 100),
  row_version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (standard_version_id, position)
) STRICT;

-- left_out: taken out of a draft again; rows are kept, but no inspection gets to see the item.
CREATE TABLE standard_item (
  id INTEGER PRIMARY KEY,
  standard_section_id INTEGER NOT NULL REFERENCES standard_section,
  lineage_key TEXT NOT NULL CHECK (lineage_key <> ''),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('points', 'pass_fail', 'measured')),
  weight INTEGER NOT NULL DEFAULT 1 CHECK (weight > 0),
  max_points INTEGER NOT NULL DEFAULT 1 CHECK (max_points > 0),
  unit TEXT NOT NULL DEFAULT '',
  lower_limit REAL,
  upper_limit REAL,
  critical INTEGER NOT NULL DEFAULT 0 CHECK (critical IN (0, 1)),
  mandatory INTEGER NOT NULL DEFAULT 1 CHECK (mandatory IN (0, 1)),
  left_out INTEGER NOT NULL DEFAULT 0 CHECK (left_out IN (0, 1)),
  row_version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (standard_section_id, position),
  CHECK (kind = 'points' OR max_points = 1),
  CHECK (lower_limit IS NULL OR upper_limit IS NULL OR lower_limit <= upper_limit)
) STRICT;

CREATE TRIGGER standard_section_frozen_insert BEFORE INSERT ON standard_section
  WHEN (SELECT state FROM standard_version WHERE id = NEW.standard_version_id) <> 'draft' BEGIN
  SELECT RAISE (ABORT, 'a published standard never changes');
END;
CREATE TRIGGER standard_section_frozen_update BEFORE UPDATE ON standard_section
  WHEN (SELECT state FROM standard_version WHERE id = OLD.standard_version_id) <> 'draft' BEGIN
  SELECT RAISE (ABORT, 'a published standard never changes');
END;
CREATE TRIGGER standard_item_frozen_insert BEFORE INSERT ON standard_item
  WHEN (SELECT v.state FROM standard_section s JOIN standard_version v
          ON v.id = s.standard_version_id WHERE s.id = NEW.standard_section_id) <> 'draft' BEGIN
  SELECT RAISE (ABORT, 'a published standard never changes');
END;
CREATE TRIGGER standard_item_frozen_update BEFORE UPDATE ON standard_item
  WHEN (SELECT v.state FROM standard_section s JOIN standard_version v
          ON v.id = s.standard_version_id WHERE s.id = OLD.standard_section_id) <> 'draft' BEGIN
  SELECT RAISE (ABORT, 'a published standard never changes');
END;
CREATE TRIGGER standard_version_frozen BEFORE UPDATE ON standard_version
  WHEN (OLD.state = 'published' AND (NEW.state NOT IN ('published', 'retired')
                                     OR NEW.pass_mark <> OLD.pass_mark))
    OR (OLD.state = 'retired' AND NEW.state <> 'retired') BEGIN
  SELECT RAISE (ABORT, 'a published standard never changes');
END;

CREATE TABLE plan (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  standard_id INTEGER NOT NULL REFERENCES standard,
  kind TEXT NOT NULL DEFAULT 'daily'
    CHECK (kind IN ('daily', 'special', 'comprehensive', 'random', 'mystery', 'night', 'opinion')),
  zone_id INTEGER REFERENCES zone,
  building_id INTEGER REFERENCES building,
  place TEXT NOT NULL DEFAULT '',
  inspector_id INTEGER REFERENCES staff,
  period_unit TEXT NOT NULL CHECK (period_unit IN ('day', 'week', 'month', 'year')),
  period_count INTEGER NOT NULL DEFAULT 1 CHECK (period_count > 0),
  anchor_on TEXT NOT NULL,
  ends_on TEXT,
  month_rule TEXT NOT NULL DEFAULT 'date' CHECK (month_rule IN ('date', 'nth_weekday', 'last_day')),
  day_off_rule TEXT NOT NULL DEFAULT 'keep'
    CHECK (day_off_rule IN ('keep', 'before', 'after', 'skip')),
  days_allowed INTEGER NOT NULL DEFAULT 1 CHECK (days_allowed > 0),
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

-- score_points / score_max is the exact score as a fraction of 1, set when the inspection is done.
CREATE TABLE inspection (
  id INTEGER PRIMARY KEY,
  external_key TEXT UNIQUE,
  plan_id INTEGER REFERENCES plan,
  nominal_on TEXT NOT NULL,
  planned_on TEXT NOT NULL,
  standard_version_id INTEGER NOT NULL REFERENCES standard_version,
  state TEXT NOT NULL DEFAULT 'planned'
    CHECK (state IN ('planned', 'in_progress', 'done', 'missed', 'cancelled')),
  zone_id INTEGER REFERENCES zone,
  building_id INTEGER REFERENCES building,
  place TEXT NOT NULL DEFAULT '',
  inspector_id INTEGER REFERENCES staff,
  done_at INTEGER,
  late INTEGER CHECK (late IN (0, 1)),
  score_points INTEGER,
  score_max INTEGER,
  verdict TEXT CHECK (verdict IN ('pass', 'fail')),
  reason TEXT NOT NULL DEFAULT '',
  remark TEXT NOT NULL DEFAULT '',
  row_version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (plan_id, nominal_on),
  CHECK ((state = 'done') = (done_at IS NOT NULL)),
  CHECK (state <> 'cancelled' OR reason <> '')
) STRICT;
CREATE INDEX inspection_nominal ON inspection (nominal_on);
CREATE INDEX inspection_planned ON inspection (planned_on, id);
CREATE INDEX inspection_state ON inspection (state, planned_on, id);
CREATE INDEX inspection_done ON inspection (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX inspection_zone ON inspection (zone_id);
CREATE INDEX inspection_standard ON inspection (standard_version_id);

-- A copy of the item as it was, and what was found.
CREATE TABLE inspection_result (
  id INTEGER PRIMARY KEY,
  inspection_id INTEGER NOT NULL REFERENCES inspection,
  item_id INTEGER NOT NULL REFERENCES standard_item,
  lineage_key TEXT NOT NULL,
  position INTEGER NOT NULL,
  group_code TEXT NOT NULL,
  field_code TEXT NOT NULL,
  section TEXT NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('points', 'pass_fail', 'measured')),
  weight INTEGER NOT NULL,
  max_points INTEGER NOT NULL,
  unit TEXT NOT NULL DEFAULT '',
  lower_limit REAL,
  upper_limit REAL,
  critical INTEGER NOT NULL DEFAULT 0,
  mandatory INTEGER NOT NULL DEFAULT 1,
  answer TEXT NOT NULL DEFAULT 'empty' CHECK (answer IN ('empty', 'scored', 'not_applicable')),
  points INTEGER CHECK (points BETWEEN 0 AND max_points),
  measured REAL,
  passed INTEGER CHECK (passed IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  row_version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (inspection_id, item_id),
  CHECK ((answer = 'scored') = (points IS NOT NULL)),
  CHECK ((answer = 'scored') = (passed IS NOT NULL))
) STRICT;

CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  inspection_id INTEGER REFERENCES inspection,
  result_id INTEGER REFERENCES inspection_result,
  lineage_key TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL CHECK (description <> ''),
  severity TEXT NOT NULL CHECK (severity IN ('urgent', 'important', 'general')),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'assigned', 'rectified', 'closed')),
  zone_id INTEGER REFERENCES zone,
  building_id INTEGER REFERENCES building,
  place TEXT NOT NULL DEFAULT '',
  department_id INTEGER REFERENCES department,
  found_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  found_by_id INTEGER REFERENCES staff,
  responsible_id INTEGER REFERENCES staff,
  respond_due_at INTEGER,
  rectify_due_at INTEGER,
  round_number INTEGER NOT NULL DEFAULT 1,
  closed_at INTEGER,
  found_again_of_id INTEGER REFERENCES finding,
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK ((state = 'closed') = (closed_at IS NOT NULL))
) STRICT;
CREATE INDEX finding_found ON finding (found_at, id);
CREATE INDEX finding_open ON finding (rectify_due_at, id) WHERE state <> 'closed';
CREATE INDEX finding_responsible ON finding (responsible_id) WHERE state <> 'closed';
CREATE INDEX finding_lineage ON finding (lineage_key, closed_at) WHERE lineage_key <> '';
CREATE INDEX finding_due ON finding (rectify_due_at) WHERE rectify_due_at IS NOT NULL;
CREATE INDEX finding_inspection ON finding (inspection_id);

CREATE TABLE finding_round (
  id INTEGER PRIMARY KEY,
  finding_id INTEGER NOT NULL REFERENCES finding,
  number INTEGER NOT NULL,
  assigned_at INTEGER,
  assignee_id INTEGER REFERENCES staff,
  rectified_at INTEGER,
  rectified_by_id INTEGER REFERENCES staff,
  measure TEXT NOT NULL DEFAULT '',
  rechecked_at INTEGER,
  rechecked_by_id INTEGER REFERENCES staff,
  recheck_passed INTEGER CHECK (recheck_passed IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  row_version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (finding_id, number)
) STRICT;
CREATE INDEX finding_round_rechecked ON finding_round (rechecked_at) WHERE rechecked_at IS NOT NULL;

-- Surveys ----------------------------------------------------------------------------------------

CREATE TABLE dimension (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  position INTEGER NOT NULL DEFAULT 0,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE questionnaire (
  id INTEGER PRIMARY KEY,
  external_key TEXT UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE questionnaire_version (
  id INTEGER PRIMARY KEY,
  questionnaire_id INTEGER NOT NULL REFERENCES questionnaire,
  number INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'retired')),
  introduction TEXT NOT NULL DEFAULT '',
  published_at INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (questionnaire_id, number)
) STRICT;

-- choices: a JSON array of texts for a choice question.
CREATE TABLE question (
  id INTEGER PRIMARY KEY,
  questionnaire_version_id INTEGER NOT NULL REFERENCES questionnaire_version,
  lineage_key TEXT NOT NULL CHECK (lineage_key <> ''),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('scale', 'recommendation', 'choice', 'text')),
  dimension_id INTEGER REFERENCES dimension,
  scale_min INTEGER,
  scale_max INTEGER,
  polarity INTEGER NOT NULL DEFAULT 1 CHECK (polarity IN (1, -1)),
  choices TEXT CHECK (choices IS NULL OR json_valid (choices)),
  row_version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (questionnaire_version_id, position),
  UNIQUE (questionnaire_version_id, lineage_key),
  CHECK (kind NOT IN ('scale', 'recommendation')
         OR (scale_min IS NOT NULL AND scale_max IS NOT NULL AND scale_min < scale_max))
) STRICT;

CREATE TRIGGER question_frozen_insert BEFORE INSERT ON question
  WHEN (SELECT state FROM questionnaire_version WHERE id = NEW.questionnaire_version_id) <> 'draft'
BEGIN
  SELECT RAISE (ABORT, 'a published questionnaire never changes');
END;
CREATE TRIGGER question_frozen_update BEFORE UPDATE ON question
  WHEN (SELECT state FROM questionnaire_version WHERE id = OLD.questionnaire_version_id) <> 'draft'
BEGIN
  SELECT RAISE (ABORT, 'a published questionnaire never changes');
END;
CREATE TRIGGER questionnaire_version_frozen BEFORE UPDATE ON questionnaire_version
  WHEN (OLD.state = 'published' AND (NEW.state NOT IN ('published', 'retired')
                                     OR NEW.introduction <> OLD.introduction))
    OR (OLD.state = 'retired' AND NEW.state <> 'retired') BEGIN
  SELECT RAISE (ABORT, 'a published questionnaire never changes');
END;

-- A wave. It belongs to the period in which it ends.
CREATE TABLE survey (
  id INTEGER PRIMARY KEY,
  external_key TEXT UNIQUE,
  questionnaire_version_id INTEGER NOT NULL REFERENCES questionnaire_version,
  name TEXT NOT NULL CHECK (name <> ''),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('draft', 'open', 'closed')),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  method TEXT NOT NULL DEFAULT 'paper'
    CHECK (method IN ('paper', 'phone', 'online', 'interview', 'mixed')),
  sampling TEXT NOT NULL DEFAULT 'census'
    CHECK (sampling IN ('census', 'random', 'stratified', 'open_link', 'box')),
  population INTEGER CHECK (population > 0),
  sent INTEGER CHECK (sent >= 0),
  undeliverable INTEGER NOT NULL DEFAULT 0 CHECK (undeliverable >= 0),
  index_method TEXT NOT NULL DEFAULT 'A' CHECK (index_method IN ('A', 'B')),
  row_version INTEGER NOT NULL DEFAULT 1,
  CHECK (ends_on >= starts_on)
) STRICT;
CREATE INDEX survey_ends ON survey (ends_on);

CREATE TABLE response (
  id INTEGER PRIMARY KEY,
  survey_id INTEGER NOT NULL REFERENCES survey,
  respondent_key TEXT NOT NULL CHECK (respondent_key <> ''),
  state TEXT NOT NULL DEFAULT 'answered' CHECK (state IN ('answered', 'refused', 'expired')),
  home_id INTEGER REFERENCES home,
  zone_id INTEGER REFERENCES zone,
  segment TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL DEFAULT '',
  answered_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  entered_by_id INTEGER REFERENCES staff,
  weight REAL NOT NULL DEFAULT 1 CHECK (weight > 0),
  row_version INTEGER NOT NULL DEFAULT 1,
  UNIQUE (survey_id, respondent_key)
) STRICT;

-- No row: not asked. missing: why there is no value although the question was asked.
CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  response_id INTEGER NOT NULL REFERENCES response,
  question_id INTEGER NOT NULL REFERENCES question,
  value INTEGER,
  text TEXT,
  missing TEXT CHECK (missing IN ('blank', 'refused', 'dont_know', 'not_applicable')),
  superseded INTEGER NOT NULL DEFAULT 0 CHECK (superseded IN (0, 1)),
  recorded_at INTEGER NOT NULL,
  CHECK ((value IS NOT NULL) + (text IS NOT NULL) + (missing IS NOT NULL) = 1)
) STRICT;
CREATE UNIQUE INDEX answer_current ON answer (response_id, question_id) WHERE superseded = 0;
CREATE INDEX answer_question ON answer (question_id, value) WHERE superseded = 0;
CREATE TRIGGER answer_append_only BEFORE UPDATE OF response_id, question_id, value, text, missing
  ON answer BEGIN
  SELECT RAISE (ABORT, 'answers are append-only');
END;

-- Files, imports, settings -----------------------------------------------------------------------

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  media_type TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE attachment_link (
  id INTEGER PRIMARY KEY,
  attachment_id INTEGER NOT NULL REFERENCES attachment,
  owner_table TEXT NOT NULL CHECK (owner_table IN ('request', 'inspection_result', 'finding')),
  owner_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  removed_at INTEGER,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX attachment_link_owner ON attachment_link (owner_table, owner_id);

CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  unchanged INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  staff_id INTEGER REFERENCES staff,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  row_version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX setting_key ON setting (key, ifnull (staff_id, 0));

-- What somebody was typing when the program ended. The only table whose rows may go.
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  staff_id INTEGER REFERENCES staff,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid (payload)),
  saved_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX draft_key ON draft (kind, ifnull (staff_id, 0));

-- Audit ------------------------------------------------------------------------------------------

-- hash: SHA-256 over the previous row's hash and this row. before and after: JSON objects of the
-- columns that changed (all of them for a new row).
CREATE TABLE audit_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  actor_id INTEGER,
  actor TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
  before TEXT,
  after TEXT,
  hash BLOB NOT NULL
) STRICT;
