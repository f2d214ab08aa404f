-- When a person last said of a reminder that it is done. It stays where the same is told again: 没有变化 said in one ten-day period
-- was an update of the project, whatever is asked in the next.

ALTER TABLE told ADD COLUMN done_at TEXT;

UPDATE told SET done_at = at WHERE ending = 'Done';
