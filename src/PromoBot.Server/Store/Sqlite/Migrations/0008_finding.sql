-- What lists are made of: projects by unit, person, stage and size; visits and trips by whose they are; who reported a company first.

CREATE TABLE project_line (       -- of each project that stands what it is looked up by
  authority TEXT NOT NULL,
  id TEXT NOT NULL,
  unit TEXT NOT NULL,
  person TEXT NOT NULL,           -- who follows it
  stage TEXT NOT NULL,
  since TEXT NOT NULL,            -- the day of the stage
  noted TEXT NOT NULL,            -- the day it was first reported
  moved TEXT NOT NULL,            -- the day something was last said of it or its money
  moment INTEGER NOT NULL,        -- of the commit that wrote the row last: of one day the latest first
  currency TEXT,
  worth INTEGER,                  -- planned investment, else the sum signed; of a range the lower end
  tags TEXT NOT NULL,             -- each between spaces
  about TEXT NOT NULL,            -- name, trade and companies, to look a word up in
  PRIMARY KEY (authority, id),
  FOREIGN KEY (authority, id) REFERENCES record
) STRICT, WITHOUT ROWID;

-- Each in the order of the lists, with what lists are counted by: neither a page nor a count reads a row.
CREATE INDEX project_line_moved ON project_line (authority, moved, moment, id, stage, currency, worth);
CREATE INDEX project_line_of_unit ON project_line (authority, unit, moved, moment, id, stage, currency, worth);
CREATE INDEX project_line_of_person ON project_line (authority, person, moved, moment, id, stage, currency, worth);

INSERT INTO project_line (authority, id, unit, person, stage, since, noted, moved, moment, currency, worth, tags, about)
SELECT r.authority, r.id, json_extract(v.body, '$.unit'), json_extract(v.body, '$.person'),
  json_extract(v.body, '$.stages[#-1].stage'), json_extract(v.body, '$.stages[#-1].date'), r.date,
  max(json_extract(v.body, '$.stages[#-1].date'), coalesce(
    (SELECT substr(max(t.at), 1, 10) FROM revision w JOIN turn t ON t.authority = w.authority AND t.id = w.turn
     WHERE w.authority = r.authority AND w.record = r.id AND w.turn NOT LIKE 'import-%'), '')), r.touched,
  (SELECT json_extract(a.value, '$.currency') FROM json_each(v.body, '$.amounts') a
   WHERE json_extract(a.value, '$.kind') IN ('investment', 'signed') ORDER BY json_extract(a.value, '$.kind') LIMIT 1),
  (SELECT CAST(json_extract(a.value, '$.min') * 10000 AS INTEGER) FROM json_each(v.body, '$.amounts') a
   WHERE json_extract(a.value, '$.kind') IN ('investment', 'signed') ORDER BY json_extract(a.value, '$.kind') LIMIT 1),
  coalesce((SELECT ' ' || group_concat(t.value, ' ') || ' ' FROM json_each(v.body, '$.tags') t), ''),
  json_extract(v.body, '$.name') || ' ' || coalesce(json_extract(v.body, '$.industry'), '') || ' '
    || coalesce((SELECT group_concat(c.value, ' ') FROM json_each(v.body, '$.companies') c), '')
FROM record r JOIN revision v ON v.authority = r.authority AND v.record = r.id AND v.number = r.revision
WHERE r.kind = 'project' AND r.is_withdrawn = 0;

ALTER TABLE record ADD COLUMN person TEXT NOT NULL DEFAULT '';
ALTER TABLE record ADD COLUMN direction TEXT NOT NULL DEFAULT '';   -- of a visit, where said

UPDATE record SET
  person = coalesce((SELECT json_extract(v.body, '$.person') FROM revision v
    WHERE v.authority = record.authority AND v.record = record.id AND v.number = record.revision), ''),
  direction = coalesce((SELECT json_extract(v.body, '$.direction') FROM revision v
    WHERE v.authority = record.authority AND v.record = record.id AND v.number = record.revision), '')
WHERE kind IN ('visit', 'trip');

-- is_withdrawn stands in them so that counting reads no row.
DROP INDEX record_of_kind;
CREATE INDEX record_of_kind ON record (authority, kind, date, is_withdrawn) WHERE is_withdrawn = 0;
CREATE INDEX record_of_unit ON record (authority, unit, kind, date, is_withdrawn, direction) WHERE is_withdrawn = 0 AND kind IN ('visit', 'trip');
CREATE INDEX record_of_person ON record (authority, person, kind, date, is_withdrawn, direction) WHERE is_withdrawn = 0 AND kind IN ('visit', 'trip');

ALTER TABLE known_name ADD COLUMN reported TEXT NOT NULL DEFAULT '';   -- the day the record was written down

UPDATE known_name SET reported = coalesce(
  (SELECT coalesce(json_extract(v.body, '$.reportedOn'), json_extract(v.body, '$.date')) FROM revision v
   WHERE v.authority = known_name.authority AND v.record = known_name.record AND v.number = 1), '');

CREATE INDEX known_name_claim ON known_name (authority, name_key, kind, reported, record);

DELETE FROM sqlite_stat1 WHERE idx = 'record_of_kind';
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('project_line', 'project_line', '30000 30000 1'),
  ('project_line', 'project_line_moved', '30000 30000 100 5 1 1 1 1'),
  ('project_line', 'project_line_of_unit', '30000 30000 1000 10 2 1 1 1 1'),
  ('project_line', 'project_line_of_person', '30000 30000 100 2 1 1 1 1 1'),
  ('record', 'record_of_kind', '100000 100000 20000 50 50'),
  ('record', 'record_of_unit', '60000 60000 2000 1500 5 5 5'),
  ('record', 'record_of_person', '60000 60000 200 150 2 2 2'),
  ('known_name', 'known_name_claim', '150000 150000 5 5 2 1');
ANALYZE sqlite_schema;
