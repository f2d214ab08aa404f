-- What waits to be verified, and where people were heard of last, to tell them of it.

ALTER TABLE record ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE record ADD COLUMN is_open INTEGER NOT NULL DEFAULT 0;   -- 1: no officer has looked, and there is something to look at

UPDATE record SET is_open = 1 - is_withdrawn, unit = coalesce(
  (SELECT json_extract(v.body, '$.unit') FROM revision v
   WHERE v.authority = record.authority AND v.record = record.id AND v.number = record.revision), '');

CREATE INDEX record_open ON record (authority, kind, date, id) WHERE is_open = 1;

CREATE TABLE last_talk (          -- of each person the conversation of each channel that was used last
  authority TEXT NOT NULL,
  person TEXT NOT NULL,
  channel TEXT NOT NULL,
  conversation TEXT NOT NULL,
  locale TEXT NOT NULL,
  PRIMARY KEY (authority, person, channel),
  FOREIGN KEY (authority, person) REFERENCES person
) STRICT, WITHOUT ROWID;

INSERT INTO last_talk (authority, person, channel, conversation, locale)
SELECT t.authority, t.person, s.channel, s.conversation, 'Zh'
FROM turn t JOIN seen s ON s.authority = t.authority AND s.turn = t.id
WHERE t.person IS NOT NULL
ORDER BY t.moment
ON CONFLICT (authority, person, channel) DO UPDATE SET conversation = excluded.conversation;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('record', 'record_open', '50000 50000 20000 50 1'),
  ('last_talk', 'last_talk', '1000 1000 2 1');
ANALYZE sqlite_schema;
