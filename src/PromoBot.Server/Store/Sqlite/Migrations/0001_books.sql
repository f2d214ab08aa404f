-- The books. Every row names its authority. Flags are 0/1, days are 2026-03-11, moments of the clock are ISO 8601 with offset,
-- amounts are integers of 1/10,000 (Scaled.cs), bodies are JSON (BooksJson.cs).

CREATE TABLE authority (
  id TEXT NOT NULL PRIMARY KEY,
  moment INTEGER NOT NULL,        -- number of the latest commit
  names_moment INTEGER NOT NULL   -- number of the latest commit after which book_name lists other names in use
) STRICT, WITHOUT ROWID;

CREATE TABLE plan (
  authority TEXT NOT NULL REFERENCES authority,
  revision INTEGER NOT NULL,
  yaml TEXT NOT NULL,
  put_at TEXT NOT NULL,
  PRIMARY KEY (authority, revision)
) STRICT;

CREATE TABLE person (
  authority TEXT NOT NULL REFERENCES authority,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,      -- as the plan lists them
  name TEXT NOT NULL,
  units TEXT NOT NULL,            -- JSON list of ids, the first is the one reports count for
  post TEXT NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
  authority TEXT NOT NULL,
  code TEXT NOT NULL,
  person TEXT NOT NULL,
  used_in TEXT,                   -- the turn that used it up
  PRIMARY KEY (authority, code),
  FOREIGN KEY (authority, person) REFERENCES person
) STRICT, WITHOUT ROWID;

CREATE TABLE identity (
  channel TEXT NOT NULL,
  sender TEXT NOT NULL,
  authority TEXT NOT NULL,
  person TEXT NOT NULL,
  bound_in TEXT NOT NULL,
  PRIMARY KEY (channel, sender),
  FOREIGN KEY (authority, person) REFERENCES person
) STRICT, WITHOUT ROWID;

CREATE TABLE seen (
  authority TEXT NOT NULL REFERENCES authority,
  channel TEXT NOT NULL,
  conversation TEXT NOT NULL,
  message TEXT NOT NULL,
  turn TEXT NOT NULL,
  PRIMARY KEY (authority, channel, conversation, message)
) STRICT, WITHOUT ROWID;

CREATE TABLE turn (
  authority TEXT NOT NULL REFERENCES authority,
  id TEXT NOT NULL,
  moment INTEGER NOT NULL,        -- the commit's number in the authority, ascending
  person TEXT,
  at TEXT NOT NULL,
  wrote INTEGER NOT NULL,         -- 1: it wrote records
  undoes TEXT,                    -- the turn that this one took back
  is_undone INTEGER NOT NULL,
  PRIMARY KEY (authority, id),
  CHECK (wrote = 0 OR person IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX turn_of_person ON turn (authority, person, moment) WHERE wrote = 1;

CREATE TABLE record (             -- where each record stands; what it says is in its latest revision
  authority TEXT NOT NULL REFERENCES authority,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  revision INTEGER NOT NULL,
  is_withdrawn INTEGER NOT NULL,
  date TEXT NOT NULL,
  project TEXT,                   -- of a receipt: the project it arrived for
  touched INTEGER NOT NULL,       -- moment of the latest commit that changed it or, of a project, one of its receipts
  PRIMARY KEY (authority, id),
  FOREIGN KEY (authority, project) REFERENCES record DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE INDEX record_of_project ON record (authority, project) WHERE project IS NOT NULL;

CREATE TABLE revision (           -- insert only
  authority TEXT NOT NULL,
  record TEXT NOT NULL,
  number INTEGER NOT NULL,
  turn TEXT NOT NULL,
  position INTEGER NOT NULL,      -- among the changes of the turn
  body TEXT NOT NULL,
  PRIMARY KEY (authority, record, number),
  FOREIGN KEY (authority, record) REFERENCES record,
  FOREIGN KEY (authority, turn) REFERENCES turn
) STRICT;

CREATE INDEX revision_of_turn ON revision (authority, turn);

CREATE TABLE known_name (         -- names in records that stand, to find the records by
  authority TEXT NOT NULL,
  record TEXT NOT NULL,
  kind TEXT NOT NULL,             -- company, project
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,         -- NameKey.cs
  finds_project INTEGER NOT NULL, -- 1: the record is a project
  PRIMARY KEY (authority, record, kind, name),
  FOREIGN KEY (authority, record) REFERENCES record
) STRICT, WITHOUT ROWID;

CREATE INDEX known_name_key ON known_name (authority, name_key) WHERE finds_project = 1;

CREATE TABLE book_name (          -- each name once, kept when nobody uses it any more
  authority TEXT NOT NULL REFERENCES authority,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  uses INTEGER NOT NULL,          -- records that stand with it
  projects INTEGER NOT NULL,      -- projects among these
  changed INTEGER NOT NULL,       -- moment when it came into use or went out of it
  PRIMARY KEY (authority, kind, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX book_name_changed ON book_name (authority, changed);

CREATE TABLE contribution (
  id INTEGER NOT NULL PRIMARY KEY,
  authority TEXT NOT NULL,
  record TEXT NOT NULL,
  indicator TEXT NOT NULL,
  unit TEXT NOT NULL,
  person TEXT NOT NULL,
  project TEXT,
  date TEXT NOT NULL,
  amount INTEGER NOT NULL,
  verification TEXT NOT NULL,
  FOREIGN KEY (authority, record) REFERENCES record
) STRICT;

CREATE INDEX contribution_of_record ON contribution (authority, record);
CREATE INDEX contribution_of_indicator ON contribution (authority, indicator, unit, date);

CREATE TABLE month_total (        -- sums of contributions; unit '' is the authority as a whole
  authority TEXT NOT NULL REFERENCES authority,
  unit TEXT NOT NULL,
  indicator TEXT NOT NULL,
  month TEXT NOT NULL,            -- its first day
  verification TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (authority, unit, indicator, month, verification)
) STRICT, WITHOUT ROWID;

CREATE TABLE talk (
  authority TEXT NOT NULL REFERENCES authority,
  channel TEXT NOT NULL,
  conversation TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (authority, channel, conversation)
) STRICT, WITHOUT ROWID;

CREATE TABLE reminder (
  authority TEXT NOT NULL,
  id TEXT NOT NULL,
  turn TEXT NOT NULL,
  person TEXT NOT NULL,
  due TEXT NOT NULL,
  time TEXT,
  record TEXT,
  what TEXT NOT NULL,
  withdrawn_in TEXT,              -- the turn that withdrew it; taking that turn back arms it again
  PRIMARY KEY (authority, id),
  FOREIGN KEY (authority, turn) REFERENCES turn,
  FOREIGN KEY (authority, person) REFERENCES person
) STRICT, WITHOUT ROWID;

CREATE INDEX reminder_due ON reminder (authority, due) WHERE withdrawn_in IS NULL;
CREATE INDEX reminder_of_record ON reminder (authority, record) WHERE record IS NOT NULL;
CREATE INDEX reminder_of_turn ON reminder (authority, turn);
CREATE INDEX reminder_withdrawn ON reminder (authority, withdrawn_in) WHERE withdrawn_in IS NOT NULL;

CREATE TABLE outbox (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  authority TEXT NOT NULL,
  channel TEXT NOT NULL,
  conversation TEXT NOT NULL,
  turn TEXT NOT NULL,
  in_reply_to TEXT,
  locale TEXT NOT NULL,
  reply TEXT NOT NULL,
  sent_as TEXT,                   -- null: waits to be sent; else how that ended
  sent_at TEXT,
  FOREIGN KEY (authority, turn) REFERENCES turn
) STRICT;

CREATE INDEX outbox_waiting ON outbox (channel, id) WHERE sent_as IS NULL;

CREATE TABLE audit (              -- insert only
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  authority TEXT NOT NULL REFERENCES authority,
  at TEXT NOT NULL,
  turn TEXT,
  person TEXT,
  deed TEXT NOT NULL,             -- made, changed, withdrew, restored, undid, bound, put_plan, note
  about TEXT,                     -- id of the record, turn or person; revision of the plan; the note's words
  number INTEGER                  -- of the record's revision
) STRICT;

CREATE INDEX audit_about ON audit (authority, about);

CREATE TABLE web_activity (       -- of the page's conversations, whose ids are secrets of their own; no books in it
  conversation TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  activity TEXT NOT NULL,
  at TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (conversation, sequence),
  UNIQUE (conversation, activity)
) STRICT;

-- Without numbers SQLite takes "of this authority" for choosy and then reads every row of it; in truth one authority owns
-- most of a table. These are the shapes of a busy year, written down so that every database plans its queries the same.
ANALYZE;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('turn', 'turn', '200000 200000 1'),
  ('turn', 'turn_of_person', '100000 100000 1000 1'),
  ('record', 'record', '100000 100000 1'),
  ('record', 'record_of_project', '20000 20000 4'),
  ('revision', 'sqlite_autoindex_revision_1', '120000 120000 2 1'),
  ('revision', 'revision_of_turn', '120000 120000 2'),
  ('known_name', 'known_name', '100000 100000 2 2 1'),
  ('known_name', 'known_name_key', '50000 50000 5'),
  ('book_name', 'book_name', '10000 10000 5000 1'),
  ('book_name', 'book_name_changed', '10000 10000 2'),
  ('contribution', 'contribution_of_record', '300000 300000 3'),
  ('contribution', 'contribution_of_indicator', '300000 300000 30000 3000 20'),
  ('month_total', 'month_total', '20000 20000 200 12 1 1'),
  ('reminder', 'reminder', '50000 50000 1'),
  ('reminder', 'reminder_due', '10000 10000 30'),
  ('reminder', 'reminder_of_record', '50000 50000 1'),
  ('reminder', 'reminder_of_turn', '50000 50000 1'),
  ('reminder', 'reminder_withdrawn', '5000 5000 2'),
  ('audit', 'audit_about', '300000 300000 2');
ANALYZE sqlite_schema;
