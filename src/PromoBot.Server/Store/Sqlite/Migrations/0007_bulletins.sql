-- Bulletins with all their revisions, and what was said when records were written: a bulletin quotes it.

ALTER TABLE turn ADD COLUMN said TEXT;   -- of a turn that wrote records: the message; null where a button or an import wrote them

CREATE TABLE bulletin (
  authority TEXT NOT NULL REFERENCES authority,
  id TEXT NOT NULL,               -- monthly-2021-06-01
  revision INTEGER NOT NULL,      -- the one that stands
  first TEXT NOT NULL,            -- the first day it is about
  is_released INTEGER NOT NULL,   -- 1: frozen
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX bulletin_drafts ON bulletin (authority, first) WHERE is_released = 0;

CREATE TABLE bulletin_revision (  -- insert only
  authority TEXT NOT NULL,
  bulletin TEXT NOT NULL,
  number INTEGER NOT NULL,
  turn TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (authority, bulletin, number),
  FOREIGN KEY (authority, bulletin) REFERENCES bulletin,
  FOREIGN KEY (authority, turn) REFERENCES turn
) STRICT, WITHOUT ROWID;

CREATE INDEX turn_said ON turn (authority, at) WHERE said IS NOT NULL;
