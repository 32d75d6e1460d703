-- Letters to households (arrears reminders so far), what was on them, and how they went out.

-- A letter is drafted by a run, reviewed by a person, issued with a number. Its text is a snapshot:
-- a reprint shows what was sent, never today's figures.
CREATE TABLE letter (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES batch,
    kind TEXT NOT NULL CHECK (kind = 'reminder'),
    household_id INTEGER NOT NULL REFERENCES household,
    unit_id INTEGER NOT NULL REFERENCES unit,   -- where it is delivered
    day INTEGER NOT NULL,                  -- as of
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 9),
    language TEXT NOT NULL,
    channel INTEGER NOT NULL CHECK (channel BETWEEN 1 AND 3),  -- 1 print 2 e-mail 3 SMS
    total_fen INTEGER NOT NULL CHECK (total_fen > 0),
    oldest_due_day INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK (state BETWEEN 1 AND 4),  -- 1 draft 2 reviewed 3 issued 4 dropped
    state_reason TEXT,                     -- of a drop
    year INTEGER,                          -- with number: given on issue, without gaps
    number INTEGER,
    issued_day INTEGER,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,                    -- plain text; drafts are made anew on issue
    html TEXT NOT NULL,                    -- one page's content
    sms TEXT NOT NULL,                     -- the short form
    CHECK ((state = 3) = (number IS NOT NULL)),
    CHECK ((state = 3) = (issued_day IS NOT NULL)),
    CHECK ((year IS NULL) = (number IS NULL)),
    CHECK ((state = 4) = (state_reason IS NOT NULL)),
    UNIQUE (household_id, kind, day)
) STRICT;
CREATE UNIQUE INDEX letter_number ON letter (year, number) WHERE number IS NOT NULL;
CREATE INDEX letter_by_day ON letter (day, household_id);
CREATE INDEX letter_issued ON letter (household_id, issued_day) WHERE state = 3;
CREATE INDEX letter_out ON letter (channel) WHERE state = 3;
CREATE UNIQUE INDEX letter_open ON letter (household_id, kind) WHERE state < 3;

CREATE TRIGGER letter_issued_stays BEFORE UPDATE ON letter WHEN OLD.state >= 3
BEGIN SELECT RAISE(ABORT, 'an issued or dropped letter is never changed'); END;
CREATE TRIGGER letter_append BEFORE INSERT ON letter
BEGIN
    SELECT RAISE(ABORT, 'a letter begins as a draft') WHERE NEW.state <> 1;
    SELECT RAISE(ABORT, 'letters are never replaced') WHERE EXISTS (
        SELECT 1 FROM letter WHERE id = NEW.id OR (household_id = NEW.household_id
        AND kind = NEW.kind AND (day = NEW.day OR state < 3)));
END;
CREATE TRIGGER letter_no_delete BEFORE DELETE ON letter
BEGIN SELECT RAISE(ABORT, 'letters are never deleted: drop it'); END;

-- The charges on a letter, with what was open on its day.
CREATE TABLE letter_item (
    letter_id INTEGER NOT NULL REFERENCES letter,
    charge_id INTEGER NOT NULL REFERENCES charge,
    open_fen INTEGER NOT NULL CHECK (open_fen > 0),
    days_overdue INTEGER NOT NULL CHECK (days_overdue > 0),
    PRIMARY KEY (letter_id, charge_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX letter_item_by_charge ON letter_item (charge_id);
CREATE TRIGGER letter_item_insert BEFORE INSERT ON letter_item
BEGIN
    SELECT RAISE(ABORT, 'what an issued or dropped letter lists is never changed')
        WHERE (SELECT state FROM letter WHERE id = NEW.letter_id) >= 3;
END;
CREATE TRIGGER letter_item_no_update BEFORE UPDATE ON letter_item
BEGIN SELECT RAISE(ABORT, 'items of a letter are made anew, not changed'); END;
CREATE TRIGGER letter_item_delete BEFORE DELETE ON letter_item
WHEN (SELECT state FROM letter WHERE id = OLD.letter_id) >= 3
BEGIN SELECT RAISE(ABORT, 'what an issued or dropped letter lists is never changed'); END;

-- Delivery log: append-only.
CREATE TABLE letter_event (
    id INTEGER PRIMARY KEY,
    letter_id INTEGER NOT NULL REFERENCES letter,
    at INTEGER NOT NULL,
    uid INTEGER NOT NULL,
    channel INTEGER NOT NULL CHECK (channel BETWEEN 1 AND 3),
    event INTEGER NOT NULL CHECK (event BETWEEN 1 AND 6),  -- 1 exported 2 sent 3 failed 4 bounced 5 delivered by hand 6 copy
    detail TEXT                            -- file name, gateway's answer, copy number; no address
) STRICT;
CREATE INDEX letter_event_by_letter ON letter_event (letter_id);
CREATE TRIGGER letter_event_append BEFORE INSERT ON letter_event
BEGIN
    SELECT RAISE(ABORT, 'the delivery log is never replaced') WHERE EXISTS (
        SELECT 1 FROM letter_event WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'only an issued letter is delivered')
        WHERE (SELECT state FROM letter WHERE id = NEW.letter_id) <> 3;
END;
CREATE TRIGGER letter_event_no_update BEFORE UPDATE ON letter_event
BEGIN SELECT RAISE(ABORT, 'the delivery log is never changed'); END;
CREATE TRIGGER letter_event_no_delete BEFORE DELETE ON letter_event
BEGIN SELECT RAISE(ABORT, 'the delivery log is never changed'); END;

-- No reminders for a household, a unit or one charge until a day, for a reason.
CREATE TABLE hold (
    id INTEGER PRIMARY KEY,
    household_id INTEGER REFERENCES household,
    unit_id INTEGER REFERENCES unit,
    charge_id INTEGER REFERENCES charge,
    reason TEXT NOT NULL CHECK (reason <> ''),
    from_day INTEGER NOT NULL,
    to_day INTEGER NOT NULL CHECK (to_day >= from_day),  -- equal: ended before it held
    uid INTEGER NOT NULL,
    CHECK ((household_id IS NOT NULL) + (unit_id IS NOT NULL) + (charge_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX hold_by_day ON hold (to_day);
CREATE TRIGGER hold_no_delete BEFORE DELETE ON hold
BEGIN SELECT RAISE(ABORT, 'holds are ended, never deleted'); END;
