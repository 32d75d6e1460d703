-- The office itself: settings, people who may use the program, the audit chain, number series, runs.
-- Days are days since 1970-01-01, instants are UTC seconds, money is in fen.

-- Facts about this file and choices of the office; the keys are listed in data/README.md.
CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Who may use the program: real users of the system, by number. One row for each role held.
CREATE TABLE operator (
    uid INTEGER NOT NULL PRIMARY KEY,
    login TEXT NOT NULL CHECK (login <> ''),
    added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE operator_role (
    uid INTEGER NOT NULL REFERENCES operator,
    role TEXT NOT NULL CHECK (role = 'viewer' OR role = 'clerk' OR role = 'cashier' OR
        role = 'supervisor' OR role = 'manager' OR role = 'auditor' OR role = 'admin'),
    PRIMARY KEY (uid, role)
) STRICT, WITHOUT ROWID;

-- Every change, in the transaction that makes it. Each hash covers the one before.
CREATE TABLE audit (
    seq INTEGER NOT NULL PRIMARY KEY,      -- 1, 2, 3 … without gaps
    at INTEGER NOT NULL,                   -- for information; the order is seq
    uid INTEGER NOT NULL,
    login TEXT NOT NULL,
    role TEXT NOT NULL,                    -- the role that allowed it
    command TEXT NOT NULL,                 -- group and verb
    request TEXT,                          -- --request-id, when one was given
    entity TEXT NOT NULL,                  -- the table
    key TEXT NOT NULL,                     -- the row, or first..last of a bulk run
    operation TEXT NOT NULL CHECK (operation = 'insert' OR operation = 'update' OR
        operation = 'delete' OR operation = 'bulk' OR operation = 'event'),
    before TEXT,                           -- JSON object; personal values only as ~commitment
    after TEXT,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_by_entity ON audit (entity, key);

-- Personal values that the chain covers by a salted commitment; a row here can be erased.
CREATE TABLE audit_personal (
    seq INTEGER NOT NULL REFERENCES audit,
    part TEXT NOT NULL CHECK (part = 'before' OR part = 'after'),
    field TEXT NOT NULL,
    salt BLOB NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (seq, part, field)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows are never changed'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit rows are never deleted'); END;
CREATE TRIGGER audit_append BEFORE INSERT ON audit
WHEN NEW.seq <> (SELECT ifnull(max(seq), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'audit rows are only appended'); END;

-- Gapless numbers (receipts, letters): taken inside the transaction that uses them.
CREATE TABLE series (
    kind TEXT NOT NULL,
    year INTEGER NOT NULL,
    next INTEGER NOT NULL CHECK (next > 0),
    PRIMARY KEY (kind, year)
) STRICT, WITHOUT ROWID;

-- One row for each run of an import or a job; rows that a run makes carry its id.
CREATE TABLE batch (
    id INTEGER PRIMARY KEY,
    job TEXT NOT NULL,                     -- 'bill', 'remind', 'import payments' …
    period TEXT,
    as_of INTEGER NOT NULL,                -- day
    source TEXT,                           -- file name
    sha256 TEXT,                           -- of its bytes
    detail TEXT,                           -- JSON: encoding, preamble, options
    uid INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,                      -- NULL: did not come to its end
    total INTEGER NOT NULL DEFAULT 0,
    done INTEGER NOT NULL DEFAULT 0,
    already INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX batch_by_source ON batch (sha256, job) WHERE sha256 IS NOT NULL;

-- What a --request-id has already done, so that a repeated command answers and does nothing.
CREATE TABLE request (
    id TEXT NOT NULL PRIMARY KEY,
    command TEXT NOT NULL,
    digest TEXT NOT NULL,                  -- of the arguments
    outcome TEXT NOT NULL,                 -- what was made: 'payment 17'
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER request_no_update BEFORE UPDATE ON request
BEGIN SELECT RAISE(ABORT, 'requests are never changed'); END;
