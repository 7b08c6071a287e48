-- The first base. Frozen once released: a change is a new file. Dates are ISO text, times minutes since midnight.
-- The columns of records follow their fields (storage/columns.ts); a test compares both.

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE list_item (
  id INTEGER PRIMARY KEY,
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  short TEXT,
  official TEXT,
  synonyms TEXT NOT NULL DEFAULT '[]',
  family TEXT,
  mission TEXT,
  objectives TEXT NOT NULL DEFAULT '[]',
  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)),
  start_minute INTEGER CHECK (start_minute BETWEEN 0 AND 1440),
  end_minute INTEGER CHECK (end_minute BETWEEN 0 AND 1440),
  kind TEXT,
  role TEXT,
  valid_from TEXT,
  valid_to TEXT,
  successor TEXT,
  UNIQUE (list, code)
) STRICT;

-- A situation serves one or more objectives.
CREATE TABLE item_objective (
  item_id INTEGER NOT NULL REFERENCES list_item (id),
  objective_id INTEGER NOT NULL REFERENCES list_item (id),
  PRIMARY KEY (item_id, objective_id)
) STRICT, WITHOUT ROWID;

-- One row a day, so that weeks, months and weekdays need no date function.
CREATE TABLE calendar (
  date TEXT PRIMARY KEY CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  week TEXT NOT NULL,
  month TEXT NOT NULL,
  quarter TEXT NOT NULL,
  year TEXT NOT NULL,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  holiday INTEGER NOT NULL CHECK (holiday IN (0, 1)),
  -- Minutes of opening by the weekly hours, holidays apart; planned shifts of the day.
  planned_minutes INTEGER NOT NULL,
  planned_shifts INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE change_set (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  undoes INTEGER REFERENCES change_set (id),
  undone_by INTEGER REFERENCES change_set (id)
) STRICT;

-- New records of a change, as ranges of numbers: an import of a million rows is one line a kind.
CREATE TABLE change_range (
  change_set_id INTEGER NOT NULL REFERENCES change_set (id),
  kind TEXT NOT NULL,
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  PRIMARY KEY (change_set_id, kind, first_id)
) STRICT, WITHOUT ROWID;

-- Images of what a change touched: before and after an edit, before a deletion; an insertion is told by its range.
CREATE TABLE change_image (
  change_set_id INTEGER NOT NULL REFERENCES change_set (id),
  kind TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (change_set_id, kind, record_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
  change_set_id INTEGER PRIMARY KEY REFERENCES change_set (id),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  read INTEGER NOT NULL,
  added INTEGER NOT NULL,
  known INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  skipped INTEGER NOT NULL
) STRICT;

-- File and sheet of imported rows, once each.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  sheet TEXT,
  UNIQUE (file, sheet)
) STRICT;

CREATE TABLE shift (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  date TEXT NOT NULL REFERENCES calendar (date),
  planned_start_minute INTEGER NOT NULL,
  planned_end_minute INTEGER NOT NULL,
  real_start_minute INTEGER,
  real_end_minute INTEGER,
  mode_id INTEGER REFERENCES list_item (id),
  weather TEXT,
  instructions TEXT,
  contacts INTEGER CHECK (contacts >= 0),
  women INTEGER CHECK (women >= 0),
  men INTEGER CHECK (men >= 0),
  ras INTEGER CHECK (ras IN (0, 1)),
  comment TEXT,
  presence_minutes INTEGER CHECK (presence_minutes >= 0),
  unread TEXT,
  source_id INTEGER REFERENCES source (id),
  source_row INTEGER,
  content_key BLOB
) STRICT;
CREATE INDEX shift_date ON shift (date);
CREATE INDEX shift_content ON shift (content_key) WHERE content_key IS NOT NULL;

CREATE TABLE shift_team (
  record_id INTEGER NOT NULL REFERENCES shift (id) ON DELETE CASCADE,
  item_id INTEGER NOT NULL REFERENCES list_item (id),
  PRIMARY KEY (record_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_ages (
  record_id INTEGER NOT NULL REFERENCES shift (id) ON DELETE CASCADE,
  item_id INTEGER NOT NULL REFERENCES list_item (id),
  count INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (record_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_passages (
  record_id INTEGER NOT NULL REFERENCES shift (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  quartier_id INTEGER NOT NULL REFERENCES list_item (id),
  place_type_id INTEGER REFERENCES list_item (id),
  start_minute INTEGER,
  minutes INTEGER CHECK (minutes >= 0),
  PRIMARY KEY (record_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE intervention (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  shift_id INTEGER REFERENCES shift (id) ON DELETE SET NULL,
  date TEXT NOT NULL REFERENCES calendar (date),
  start_minute INTEGER,
  duration_minutes INTEGER CHECK (duration_minutes >= 0),
  quartier_id INTEGER NOT NULL REFERENCES list_item (id),
  place_type_id INTEGER REFERENCES list_item (id),
  place TEXT,
  situation_id INTEGER NOT NULL REFERENCES list_item (id),
  origin_id INTEGER REFERENCES list_item (id),
  channel_id INTEGER REFERENCES list_item (id),
  case_code TEXT,
  persons_min INTEGER CHECK (persons_min >= 0),
  persons_max INTEGER,
  persons_estimated INTEGER CHECK (persons_estimated IN (0, 1)),
  women INTEGER CHECK (women >= 0),
  men INTEGER CHECK (men >= 0),
  tension_before INTEGER CHECK (tension_before BETWEEN 0 AND 3),
  tension_after INTEGER CHECK (tension_after BETWEEN 0 AND 3),
  cooperation_id INTEGER REFERENCES list_item (id),
  outcome_id INTEGER REFERENCES list_item (id),
  follow_up_on TEXT,
  comment TEXT,
  unread TEXT,
  source_id INTEGER REFERENCES source (id),
  source_row INTEGER,
  content_key BLOB
) STRICT;
CREATE INDEX intervention_date ON intervention (date);
CREATE INDEX intervention_shift ON intervention (shift_id) WHERE shift_id IS NOT NULL;
CREATE INDEX intervention_content ON intervention (content_key) WHERE content_key IS NOT NULL;

CREATE TABLE intervention_ages (
  record_id INTEGER NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
  item_id INTEGER NOT NULL REFERENCES list_item (id),
  count INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (record_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE intervention_actions (
  record_id INTEGER NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
  item_id INTEGER NOT NULL REFERENCES list_item (id),
  PRIMARY KEY (record_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE intervention_partners (
  record_id INTEGER NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
  item_id INTEGER NOT NULL REFERENCES list_item (id),
  PRIMARY KEY (record_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE intervention_mediators (
  record_id INTEGER NOT NULL REFERENCES intervention (id) ON DELETE CASCADE,
  item_id INTEGER NOT NULL REFERENCES list_item (id),
  PRIMARY KEY (record_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  date TEXT NOT NULL REFERENCES calendar (date),
  start_minute INTEGER,
  quartier_id INTEGER REFERENCES list_item (id),
  origin_id INTEGER REFERENCES list_item (id),
  channel_id INTEGER REFERENCES list_item (id),
  situation_id INTEGER REFERENCES list_item (id),
  outcome_id INTEGER REFERENCES list_item (id),
  comment TEXT,
  unread TEXT,
  source_id INTEGER REFERENCES source (id),
  source_row INTEGER,
  content_key BLOB
) STRICT;
CREATE INDEX request_date ON request (date);
CREATE INDEX request_content ON request (content_key) WHERE content_key IS NOT NULL;

CREATE TABLE signalement (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  date TEXT NOT NULL REFERENCES calendar (date),
  quartier_id INTEGER REFERENCES list_item (id),
  place_type_id INTEGER REFERENCES list_item (id),
  place TEXT,
  nature_id INTEGER REFERENCES list_item (id),
  level_id INTEGER REFERENCES list_item (id),
  service_id INTEGER REFERENCES list_item (id),
  reported_on TEXT,
  status_id INTEGER REFERENCES list_item (id),
  closed_on TEXT,
  comment TEXT,
  unread TEXT,
  source_id INTEGER REFERENCES source (id),
  source_row INTEGER,
  content_key BLOB
) STRICT;
CREATE INDEX signalement_date ON signalement (date);
CREATE INDEX signalement_content ON signalement (content_key) WHERE content_key IS NOT NULL;

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  date TEXT NOT NULL REFERENCES calendar (date),
  type_id INTEGER REFERENCES list_item (id),
  quartier_id INTEGER REFERENCES list_item (id),
  place_type_id INTEGER REFERENCES list_item (id),
  place TEXT,
  participants INTEGER CHECK (participants >= 0),
  women INTEGER CHECK (women >= 0),
  men INTEGER CHECK (men >= 0),
  hours REAL CHECK (hours >= 0),
  comment TEXT,
  unread TEXT,
  source_id INTEGER REFERENCES source (id),
  source_row INTEGER,
  content_key BLOB
) STRICT;
CREATE INDEX event_date ON event (date);
CREATE INDEX event_content ON event (content_key) WHERE content_key IS NOT NULL;

CREATE TABLE event_partners (
  record_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  item_id INTEGER NOT NULL REFERENCES list_item (id),
  PRIMARY KEY (record_id, item_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_ages (
  record_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  item_id INTEGER NOT NULL REFERENCES list_item (id),
  count INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (record_id, item_id)
) STRICT, WITHOUT ROWID;
