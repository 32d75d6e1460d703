-- How far the accrual of late fees has come: of charges that were settled meanwhile, those with a
-- later allocation are looked at once more.
CREATE TABLE late_run (
    batch_id INTEGER NOT NULL PRIMARY KEY REFERENCES batch,
    as_of INTEGER NOT NULL,
    allocation_id INTEGER NOT NULL         -- the newest that the run has seen
) STRICT;
CREATE TRIGGER late_run_append BEFORE INSERT ON late_run
BEGIN
    SELECT RAISE(ABORT, 'runs are never replaced') WHERE EXISTS (
        SELECT 1 FROM late_run WHERE batch_id = NEW.batch_id);
END;
CREATE TRIGGER late_run_no_update BEFORE UPDATE ON late_run
BEGIN SELECT RAISE(ABORT, 'runs are never changed'); END;
CREATE TRIGGER late_run_no_delete BEFORE DELETE ON late_run
BEGIN SELECT RAISE(ABORT, 'runs are never deleted'); END;
