-- Trips and events are looked up by their days.

CREATE INDEX record_of_kind ON record (authority, kind, date) WHERE is_withdrawn = 0;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('record', 'record_of_kind', '100000 100000 20000 50');
ANALYZE sqlite_schema;
