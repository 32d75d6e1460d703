-- Chasing: what was said to a household, what it promised, plans of instalments, and when a letter
-- arrived.

-- Every attempt to speak with a household about what it owes. Append-only: a wrong entry is replaced
-- by another that names it, and both stay to be seen.
CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    household_id INTEGER NOT NULL REFERENCES household,
    unit_id INTEGER REFERENCES unit,       -- only about what is owed for it; NULL: about all
    day INTEGER NOT NULL,
    minute INTEGER CHECK (minute BETWEEN 0 AND 1439),  -- of the day; NULL: not known
    -- 1 phone 2 visit 3 notice 4 letter 5 SMS 6 e-mail 7 meeting
    channel INTEGER NOT NULL CHECK (channel BETWEEN 1 AND 7),
    -- 1 demand 2 acknowledgement of the debt 3 information
    purpose INTEGER NOT NULL CHECK (purpose BETWEEN 1 AND 3),
    -- 1 who owes 2 an adult of the family, living together 3 the tenant 4 nobody
    reached INTEGER NOT NULL CHECK (reached BETWEEN 1 AND 4),
    content TEXT NOT NULL CHECK (content <> ''),
    -- that it arrived: 0 none 1 signature 2 slip of the post 3 record of the network 4 recording
    -- 5 witness
    proof INTEGER NOT NULL DEFAULT 0 CHECK (proof BETWEEN 0 AND 5),
    evidence TEXT CHECK (evidence <> ''),  -- where it is kept
    next_step TEXT CHECK (next_step <> ''),
    next_day INTEGER,
    replaces_id INTEGER REFERENCES contact,
    uid INTEGER NOT NULL,
    CHECK (proof = 0 OR evidence IS NOT NULL),
    CHECK ((next_step IS NULL) = (next_day IS NULL)),
    CHECK (purpose <> 2 OR reached <> 4)
) STRICT;
CREATE INDEX contact_by_household ON contact (household_id, day);
CREATE INDEX contact_next ON contact (next_day) WHERE next_day IS NOT NULL;
CREATE UNIQUE INDEX contact_replaced ON contact (replaces_id) WHERE replaces_id IS NOT NULL;
CREATE TRIGGER contact_append BEFORE INSERT ON contact
BEGIN
    SELECT RAISE(ABORT, 'contacts are never replaced in place') WHERE EXISTS (
        SELECT 1 FROM contact WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'a contact is replaced once, by one of the same household')
        WHERE NEW.replaces_id IS NOT NULL AND (EXISTS (
            SELECT 1 FROM contact WHERE replaces_id = NEW.replaces_id)
        OR NEW.household_id <> (SELECT household_id FROM contact WHERE id = NEW.replaces_id));
END;
CREATE TRIGGER contact_no_update BEFORE UPDATE ON contact
BEGIN SELECT RAISE(ABORT, 'contacts are never changed: enter one that replaces it'); END;
CREATE TRIGGER contact_no_delete BEFORE DELETE ON contact
BEGIN SELECT RAISE(ABORT, 'contacts are never deleted: enter one that replaces it'); END;

-- When a letter arrived, as its slip says; NULL: on the day it was written down.
ALTER TABLE letter_event ADD COLUMN day INTEGER;

-- A payer says how much will be paid by which day. Whether it was kept is read from the payments.
CREATE TABLE promise (
    id INTEGER PRIMARY KEY,
    household_id INTEGER NOT NULL REFERENCES household,
    contact_id INTEGER REFERENCES contact, -- in which it was made; NULL: not in one that is recorded
    made_day INTEGER NOT NULL,
    by_day INTEGER NOT NULL CHECK (by_day >= made_day),
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
    after_payment_id INTEGER NOT NULL,     -- the newest payment when it was made: earlier ones keep nothing
    uid INTEGER NOT NULL,
    ended_day INTEGER CHECK (ended_day >= made_day),  -- from then on it counts no more
    end_reason TEXT CHECK (end_reason <> ''),
    CHECK ((ended_day IS NULL) = (end_reason IS NULL))
) STRICT;
CREATE INDEX promise_by_household ON promise (household_id, by_day);
CREATE TRIGGER promise_append BEFORE INSERT ON promise
BEGIN
    SELECT RAISE(ABORT, 'promises are never replaced') WHERE EXISTS (
        SELECT 1 FROM promise WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'a promise is made by whom the contact was with')
        WHERE NEW.contact_id IS NOT NULL
        AND NEW.household_id <> (SELECT household_id FROM contact WHERE id = NEW.contact_id);
END;
CREATE TRIGGER promise_update BEFORE UPDATE ON promise
BEGIN
    SELECT RAISE(ABORT, 'a promise can only be ended, once')
        WHERE OLD.ended_day IS NOT NULL OR NEW.id <> OLD.id
        OR NEW.household_id <> OLD.household_id OR NEW.contact_id IS NOT OLD.contact_id
        OR NEW.made_day <> OLD.made_day OR NEW.by_day <> OLD.by_day
        OR NEW.amount_fen <> OLD.amount_fen OR NEW.after_payment_id <> OLD.after_payment_id
        OR NEW.uid <> OLD.uid;
END;
CREATE TRIGGER promise_no_delete BEFORE DELETE ON promise
BEGIN SELECT RAISE(ABORT, 'promises are never deleted: end it'); END;

-- Charges that are paid in parts on agreed days. Whether it is kept is read from the allocations.
CREATE TABLE instalment_plan (
    id INTEGER PRIMARY KEY,
    household_id INTEGER NOT NULL REFERENCES household,
    contact_id INTEGER REFERENCES contact,
    made_day INTEGER NOT NULL,
    total_fen INTEGER NOT NULL CHECK (total_fen > 0),
    document TEXT NOT NULL CHECK (document <> ''),  -- where the signed agreement is kept
    uid INTEGER NOT NULL,                  -- who approved it, by the right to do so
    ended_day INTEGER CHECK (ended_day >= made_day),
    end_reason TEXT CHECK (end_reason <> ''),
    CHECK ((ended_day IS NULL) = (end_reason IS NULL))
) STRICT;
CREATE INDEX instalment_plan_by_household ON instalment_plan (household_id);
CREATE TRIGGER instalment_plan_append BEFORE INSERT ON instalment_plan
BEGIN
    SELECT RAISE(ABORT, 'plans are never replaced') WHERE EXISTS (
        SELECT 1 FROM instalment_plan WHERE id = NEW.id);
END;
CREATE TRIGGER instalment_plan_update BEFORE UPDATE ON instalment_plan
BEGIN
    SELECT RAISE(ABORT, 'a plan can only be ended, once')
        WHERE OLD.ended_day IS NOT NULL OR NEW.id <> OLD.id
        OR NEW.household_id <> OLD.household_id OR NEW.contact_id IS NOT OLD.contact_id
        OR NEW.made_day <> OLD.made_day OR NEW.total_fen <> OLD.total_fen
        OR NEW.document <> OLD.document OR NEW.uid <> OLD.uid;
END;
CREATE TRIGGER instalment_plan_no_delete BEFORE DELETE ON instalment_plan
BEGIN SELECT RAISE(ABORT, 'plans are never deleted: end it'); END;

-- What a plan covers: each charge with what was open of it.
CREATE TABLE instalment_charge (
    plan_id INTEGER NOT NULL REFERENCES instalment_plan,
    charge_id INTEGER NOT NULL REFERENCES charge,
    open_fen INTEGER NOT NULL CHECK (open_fen > 0),
    PRIMARY KEY (plan_id, charge_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX instalment_charge_by_charge ON instalment_charge (charge_id);
CREATE TRIGGER instalment_charge_append BEFORE INSERT ON instalment_charge
BEGIN
    SELECT RAISE(ABORT, 'what a plan covers is never replaced') WHERE EXISTS (
        SELECT 1 FROM instalment_charge WHERE plan_id = NEW.plan_id AND charge_id = NEW.charge_id);
    SELECT RAISE(ABORT, 'a plan covers open charges of its household') WHERE NOT EXISTS (
        SELECT 1 FROM open_item o JOIN instalment_plan p ON p.id = NEW.plan_id
        WHERE o.charge_id = NEW.charge_id AND o.household_id = p.household_id
        AND o.open_fen = NEW.open_fen);
    SELECT RAISE(ABORT, 'a charge is in one plan at a time') WHERE EXISTS (
        SELECT 1 FROM instalment_charge c JOIN instalment_plan p ON p.id = c.plan_id
        WHERE c.charge_id = NEW.charge_id AND p.ended_day IS NULL);
    SELECT RAISE(ABORT, 'a plan covers what it says') WHERE NEW.open_fen + (
        SELECT ifnull(sum(open_fen), 0) FROM instalment_charge WHERE plan_id = NEW.plan_id)
        > (SELECT total_fen FROM instalment_plan WHERE id = NEW.plan_id);
END;
CREATE TRIGGER instalment_charge_no_update BEFORE UPDATE ON instalment_charge
BEGIN SELECT RAISE(ABORT, 'what a plan covers is never changed'); END;
CREATE TRIGGER instalment_charge_no_delete BEFORE DELETE ON instalment_charge
BEGIN SELECT RAISE(ABORT, 'what a plan covers is never changed'); END;

-- The parts; they add up to the total.
CREATE TABLE instalment (
    plan_id INTEGER NOT NULL REFERENCES instalment_plan,
    day INTEGER NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen > 0),
    PRIMARY KEY (plan_id, day)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER instalment_append BEFORE INSERT ON instalment
BEGIN
    SELECT RAISE(ABORT, 'instalments are never replaced') WHERE EXISTS (
        SELECT 1 FROM instalment WHERE plan_id = NEW.plan_id AND day = NEW.day);
    SELECT RAISE(ABORT, 'instalments are due after the plan was made') WHERE NEW.day < (
        SELECT made_day FROM instalment_plan WHERE id = NEW.plan_id);
    SELECT RAISE(ABORT, 'instalments add up to the plan') WHERE NEW.amount_fen + (
        SELECT ifnull(sum(amount_fen), 0) FROM instalment WHERE plan_id = NEW.plan_id)
        > (SELECT total_fen FROM instalment_plan WHERE id = NEW.plan_id);
END;
CREATE TRIGGER instalment_no_update BEFORE UPDATE ON instalment
BEGIN SELECT RAISE(ABORT, 'instalments are never changed: end the plan and make another'); END;
CREATE TRIGGER instalment_no_delete BEFORE DELETE ON instalment
BEGIN SELECT RAISE(ABORT, 'instalments are never changed: end the plan and make another'); END;
