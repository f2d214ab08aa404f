-- Figures are exact for every day, of shares the part and the whole are kept apart, and a changed plan makes its figures beside
-- the ones in force. All of it follows from the contributions, which are carried over.

CREATE TABLE contribution_by_plan (
  id INTEGER NOT NULL PRIMARY KEY,
  authority TEXT NOT NULL,
  revision INTEGER NOT NULL,      -- of the plan that it counts under
  record TEXT NOT NULL,
  indicator TEXT NOT NULL,
  part TEXT NOT NULL,             -- Part.cs
  unit TEXT NOT NULL,
  person TEXT NOT NULL,
  project TEXT,
  date TEXT NOT NULL,
  amount INTEGER NOT NULL,
  verification TEXT NOT NULL,
  FOREIGN KEY (authority, record) REFERENCES record
) STRICT;

INSERT INTO contribution_by_plan (authority, revision, record, indicator, part, unit, person, project, date, amount, verification)
SELECT c.authority, (SELECT max(revision) FROM plan p WHERE p.authority = c.authority),
       record, indicator, 'Counted', unit, person, project, date, amount, verification
FROM contribution c ORDER BY id;

DROP TABLE contribution;
ALTER TABLE contribution_by_plan RENAME TO contribution;

CREATE INDEX contribution_of_record ON contribution (authority, record, revision);
CREATE INDEX contribution_of_unit ON contribution (authority, revision, indicator, unit, date);
CREATE INDEX contribution_of_person ON contribution (authority, revision, indicator, person, date);

DROP TABLE month_total;

CREATE TABLE month_total (        -- sums of contributions; owner: a unit, '' for the authority as a whole, '@' and a person
  authority TEXT NOT NULL REFERENCES authority,
  revision INTEGER NOT NULL,
  owner TEXT NOT NULL,
  month TEXT NOT NULL,            -- its first day
  indicator TEXT NOT NULL,
  part TEXT NOT NULL,
  verification TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (authority, revision, owner, month, indicator, part, verification)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_total (          -- the same by day: what a day inside a month adds up from
  authority TEXT NOT NULL REFERENCES authority,
  revision INTEGER NOT NULL,
  owner TEXT NOT NULL,
  day TEXT NOT NULL,
  indicator TEXT NOT NULL,
  part TEXT NOT NULL,
  verification TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (authority, revision, owner, day, indicator, part, verification)
) STRICT, WITHOUT ROWID;

CREATE INDEX day_total_reading ON day_total (authority, revision, owner, day) WHERE part = 'Reading';

INSERT INTO day_total (authority, revision, owner, day, indicator, part, verification, amount)
SELECT authority, revision, owner, date, indicator, part, verification, sum(amount)
FROM (SELECT authority, revision, unit AS owner, date, indicator, part, verification, amount FROM contribution
      UNION ALL
      SELECT authority, revision, '', date, indicator, part, verification, amount FROM contribution WHERE unit <> '')
GROUP BY authority, revision, owner, date, indicator, part, verification;

INSERT INTO month_total (authority, revision, owner, month, indicator, part, verification, amount)
SELECT authority, revision, owner, substr(day, 1, 7) || '-01', indicator, part, verification, sum(amount)
FROM day_total GROUP BY authority, revision, owner, substr(day, 1, 7), indicator, part, verification;

DELETE FROM sqlite_stat1 WHERE tbl IN ('contribution', 'month_total');
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('contribution', 'contribution_of_record', '300000 300000 3 3'),
  ('contribution', 'contribution_of_unit', '300000 300000 300000 30000 3000 20'),
  ('contribution', 'contribution_of_person', '300000 300000 300000 30000 300 20'),
  ('month_total', 'month_total', '20000 20000 20000 200 20 2 2 1'),
  ('day_total', 'day_total', '200000 200000 200000 2000 6 2 2 1'),
  ('day_total', 'day_total_reading', '500 500 500 20 2');
ANALYZE sqlite_schema;
