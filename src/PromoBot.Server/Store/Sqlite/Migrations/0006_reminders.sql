-- Reminders: which of people's own ring when, what each person was told last and how that stands, what was sent to whom. Moments
-- are in the authority's time zone: 2025-09-30T15:00.

ALTER TABLE reminder ADD COLUMN rings_at TEXT;   -- of a reminder of the person's own; null once it has rung

UPDATE reminder SET rings_at = due || 'T' || coalesce(substr(time, 1, 5), '09:00') WHERE record IS NULL;

CREATE INDEX reminder_rings ON reminder (authority, rings_at) WHERE rings_at IS NOT NULL AND withdrawn_in IS NULL;
CREATE INDEX reminder_of_person ON reminder (authority, person) WHERE withdrawn_in IS NULL;

CREATE TABLE told (               -- of each person and reminder how it was told last
  authority TEXT NOT NULL,
  person TEXT NOT NULL,
  key TEXT NOT NULL,              -- what it is about: quota:trips:@leader
  kind TEXT,                      -- ReminderKind; null: the person asked for it
  step TEXT NOT NULL,             -- while it is the same, the reminder is not repeated
  what TEXT NOT NULL,
  turn TEXT NOT NULL,
  position INTEGER NOT NULL,      -- its number in the message
  at TEXT NOT NULL,
  put_off_until TEXT,
  ending TEXT,                    -- Done, Stopped, Passed
  PRIMARY KEY (authority, person, key),
  FOREIGN KEY (authority, person) REFERENCES person,
  FOREIGN KEY (authority, turn) REFERENCES turn
) STRICT, WITHOUT ROWID;

CREATE INDEX told_put_off ON told (authority, put_off_until) WHERE put_off_until IS NOT NULL;
CREATE INDEX told_key ON told (authority, key) WHERE kind = 'TenDay';

CREATE TABLE telling (            -- insert only: each time that somebody was told something
  authority TEXT NOT NULL,
  turn TEXT NOT NULL,
  position INTEGER NOT NULL,
  person TEXT NOT NULL,
  key TEXT NOT NULL,
  kind TEXT,
  what TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (authority, turn, position),
  FOREIGN KEY (authority, turn) REFERENCES turn
) STRICT, WITHOUT ROWID;

CREATE INDEX telling_of_day ON telling (authority, at);

CREATE TABLE surveyed (           -- when each person was looked after last
  authority TEXT NOT NULL,
  person TEXT NOT NULL,
  day TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (authority, person),
  FOREIGN KEY (authority, person) REFERENCES person
) STRICT, WITHOUT ROWID;

CREATE TABLE unwanted (           -- kinds of reminders that a person switched off
  authority TEXT NOT NULL,
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (authority, person, kind),
  FOREIGN KEY (authority, person) REFERENCES person
) STRICT, WITHOUT ROWID;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('reminder', 'reminder_rings', '1000 1000 2'),
  ('reminder', 'reminder_of_person', '10000 10000 20'),
  ('told', 'told', '50000 50000 50 1'),
  ('told', 'told_put_off', '100 100 2'),
  ('told', 'told_key', '10000 10000 2'),
  ('telling', 'telling', '200000 200000 2 1'),
  ('telling', 'telling_of_day', '200000 200000 20'),
  ('surveyed', 'surveyed', '1000 1000 1'),
  ('unwanted', 'unwanted', '100 100 2 1');
ANALYZE sqlite_schema;
