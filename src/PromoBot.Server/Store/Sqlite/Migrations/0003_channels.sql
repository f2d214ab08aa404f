-- What channels of other services need: tries and answers of the outbox, where people can be reached, messages taken in but
-- not worked on yet.

ALTER TABLE outbox ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;       -- how often sending was put off
ALTER TABLE outbox ADD COLUMN not_before INTEGER;                     -- milliseconds since 1970: put off until then
ALTER TABLE outbox ADD COLUMN sending_since TEXT;                     -- being sent; left over from a crash it says "unclear"
ALTER TABLE outbox ADD COLUMN parts_sent INTEGER NOT NULL DEFAULT 0;  -- of a long reply that goes out in parts
ALTER TABLE outbox ADD COLUMN sent_id TEXT;                           -- the channel's id of what was sent, to update it later
ALTER TABLE outbox ADD COLUMN drawn_as TEXT;                          -- how its card was drawn last: live, spent, …
ALTER TABLE outbox ADD COLUMN why TEXT;                               -- of the latest trouble with it

CREATE INDEX outbox_waiting_in ON outbox (channel, conversation, id) WHERE sent_as IS NULL;
CREATE INDEX outbox_cards ON outbox (channel, conversation, id) WHERE drawn_as IS NOT NULL;
CREATE INDEX outbox_of_turn ON outbox (authority, turn);

CREATE TABLE reachable (          -- where people can be written to first; whose account a sender is says the table identity
  channel TEXT NOT NULL,
  conversation TEXT NOT NULL,     -- as in talk and outbox
  sender TEXT NOT NULL,           -- as in identity
  is_personal INTEGER NOT NULL,   -- 1: nobody else reads there
  reference TEXT NOT NULL,        -- JSON of the channel's own making
  state TEXT NOT NULL,            -- Installed, Removed, Blocked
  updated_at TEXT NOT NULL,
  PRIMARY KEY (channel, conversation)
) STRICT, WITHOUT ROWID;

CREATE INDEX reachable_of_sender ON reachable (channel, sender);
CREATE INDEX identity_of_person ON identity (authority, person);

CREATE TABLE inbox (              -- messages that were acknowledged before their turn; a row goes when the turn is committed
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  channel TEXT NOT NULL,
  conversation TEXT NOT NULL,
  message TEXT NOT NULL,
  body TEXT NOT NULL,             -- the Incoming
  received_at TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER,             -- milliseconds since 1970
  given_up_at TEXT,               -- it failed again and again: kept for whoever looks into it
  UNIQUE (channel, conversation, message)
) STRICT;

CREATE INDEX inbox_waiting ON inbox (channel, conversation, id) WHERE given_up_at IS NULL;
