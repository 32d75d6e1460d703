-- The ledger to its full depth: kinds of charges, reliefs beside payments, refunds, balances by
-- account and subject. The tables of 0003 are made anew, since a column's rule cannot be changed.

DROP TRIGGER tariff_version_insert;
DROP TRIGGER tariff_version_update;
DROP TRIGGER tariff_version_no_delete;
DROP TRIGGER open_item_no_replace;
DROP TRIGGER open_item_no_update;
DROP TRIGGER open_item_no_delete;
DROP TRIGGER charge_append;
DROP TRIGGER charge_no_update;
DROP TRIGGER charge_no_delete;
DROP TRIGGER charge_opens;
DROP TRIGGER charge_reversed;
DROP TRIGGER payment_append;
DROP TRIGGER payment_no_update;
DROP TRIGGER payment_no_delete;
DROP TRIGGER allocation_append;
DROP TRIGGER allocation_settles;
DROP TRIGGER allocation_no_update;
DROP TRIGGER allocation_no_delete;
DROP TRIGGER line_append;
DROP TRIGGER line_no_update;
DROP TRIGGER line_no_delete;
DROP TRIGGER line_counted;

-- A price from a day on. Never changed once it is stored, except for its end.
CREATE TABLE new_tariff_version (
    id INTEGER PRIMARY KEY,
    tariff_id INTEGER NOT NULL REFERENCES tariff,
    from_day INTEGER NOT NULL,             -- for units that are attached from then on
    to_day INTEGER CHECK (to_day > from_day),
    -- for units attached before; NULL: from_day
    existing_from INTEGER CHECK (existing_from >= from_day),
    -- 1 per m² 2 fixed 3 per space, each a month; 4 metered 5 tiered, each tier its own price 6
    -- tiered, one price for all 7 shared 8 once
    basis INTEGER NOT NULL CHECK (basis BETWEEN 1 AND 8),
    price_e4 INTEGER NOT NULL CHECK (price_e4 >= 0),  -- 0 with tiers
    cycle_months INTEGER NOT NULL CHECK (cycle_months = 1 OR cycle_months = 3 OR cycle_months = 12),
    -- 1 next_month 2 daily 3 half_month
    start_rule INTEGER NOT NULL CHECK (start_rule BETWEEN 1 AND 3),
    -- 1 actual days 2 fixed 30 3 none: whole periods
    proration INTEGER NOT NULL DEFAULT 1 CHECK (proration BETWEEN 1 AND 3),
    -- 1 fen 2 jiao 3 yuan, each half up
    rounding INTEGER NOT NULL DEFAULT 1 CHECK (rounding BETWEEN 1 AND 3),
    -- 1 month 2 billing period 3 calendar year
    tier_window INTEGER CHECK (tier_window BETWEEN 1 AND 3),
    -- collected for others: no reduction
    pass_through INTEGER NOT NULL DEFAULT 0 CHECK (pass_through BETWEEN 0 AND 1),
    -- after the first day of the period
    due_days INTEGER NOT NULL CHECK (due_days BETWEEN 0 AND 366),
    -- 0 none agreed 1 daily rate 2 times the LPR
    late_kind INTEGER NOT NULL DEFAULT 0 CHECK (late_kind BETWEEN 0 AND 2),
    late_rate INTEGER CHECK (late_rate > 0),  -- 1: 1/1000000 a day 2: 1/10000 of the LPR
    late_grace_days INTEGER NOT NULL DEFAULT 0 CHECK (late_grace_days BETWEEN 0 AND 366),
    -- after it: 1 counted from the due day 2 from its end
    late_grace INTEGER NOT NULL DEFAULT 1 CHECK (late_grace BETWEEN 1 AND 2),
    late_cap_bp INTEGER CHECK (late_cap_bp > 0),  -- of the principal, 1/10000; NULL: no cap
    ceiling_id INTEGER REFERENCES ceiling,  -- NULL: market price, agreed in `document`
    document TEXT NOT NULL,                -- contract or price document that agrees on it
    UNIQUE (tariff_id, from_day),
    CHECK (ceiling_id IS NOT NULL OR document <> ''),
    CHECK ((late_kind = 0) = (late_rate IS NULL)),
    CHECK ((basis = 5 OR basis = 6) = (tier_window IS NOT NULL))
) STRICT;
INSERT INTO new_tariff_version SELECT id, tariff_id, from_day, to_day, NULL, basis, price_e4,
    cycle_months, start_rule, 1, 1, NULL, 0, due_days, 0, NULL, 0, 1, NULL, ceiling_id, document
    FROM tariff_version;
DROP TABLE tariff_version;
ALTER TABLE new_tariff_version RENAME TO tariff_version;


-- What a household owes, with all that the amount was made from. A recurring amount is quantity ×
-- price × months × part / whole, rounded once; of other kinds `working` tells it.
CREATE TABLE new_charge (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES batch,
    -- 1 recurring 2 metered 3 shared 4 late fee 5 once 6 adjustment 7 costs of enforcing
    kind INTEGER NOT NULL DEFAULT 1 CHECK (kind BETWEEN 1 AND 7),
    unit_id INTEGER NOT NULL REFERENCES unit,
    item_id INTEGER NOT NULL REFERENCES fee_item,
    household_id INTEGER NOT NULL REFERENCES household,  -- who pays
    liable_id INTEGER NOT NULL REFERENCES household,     -- owner or developer: liable by law
    tariff_version_id INTEGER REFERENCES tariff_version, -- NULL: imported, or not by a tariff
    period_from INTEGER NOT NULL,
    period_to INTEGER NOT NULL,
    -- 0: the one charge of its place; else what tells it apart
    serial INTEGER NOT NULL DEFAULT 0 CHECK (serial >= 0),
    -- of a late fee, costs or an adjustment: the charge it is about
    about_id INTEGER REFERENCES charge,
    -- late fee a day that was agreed, 1/1000000; 0: none
    burden INTEGER NOT NULL DEFAULT 0 CHECK (burden >= 0),
    -- dm², hundredths of a space or thousandths of a meter's unit
    quantity INTEGER,
    price_e4 INTEGER,
    months INTEGER,                        -- of the whole period
    part INTEGER NOT NULL,                 -- the share of the whole period: part / whole
    whole INTEGER NOT NULL,
    working TEXT,                          -- JSON: how it was made, when the columns cannot say
    amount_fen INTEGER NOT NULL,
    posted_day INTEGER NOT NULL,
    due_day INTEGER NOT NULL,
    reverses_id INTEGER REFERENCES charge,
    reason TEXT,                           -- of a reversal or an adjustment
    CHECK (period_to > period_from),
    CHECK (part BETWEEN 1 AND whole),
    CHECK ((kind = 4 OR kind = 6 OR kind = 7) = (about_id IS NOT NULL)),
    CHECK (serial > 0 OR kind <= 3),
    CHECK (CASE WHEN reverses_id IS NULL THEN amount_fen > 0
        ELSE amount_fen < 0 AND reason IS NOT NULL END)
) STRICT;
INSERT INTO new_charge SELECT id, batch_id, 1, unit_id, item_id, household_id, liable_id,
    tariff_version_id, period_from, period_to, 0, NULL, 0, quantity, price_e4, months, part, whole,
    NULL, amount_fen, posted_day, due_day, reverses_id, reason FROM charge;
DROP TABLE charge;
ALTER TABLE new_charge RENAME TO charge;

CREATE UNIQUE INDEX charge_reversal ON charge (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE INDEX charge_about ON charge (about_id, kind, period_from) WHERE about_id IS NOT NULL;

-- What of a live charge is still unpaid; kept by triggers alone. A reversed charge has no row, so
-- that its place (unit, item, period, serial) is free again.
CREATE TABLE new_open_item (
    charge_id INTEGER NOT NULL PRIMARY KEY REFERENCES charge,
    household_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    period_from INTEGER NOT NULL,
    period_to INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    due_day INTEGER NOT NULL,
    amount_fen INTEGER NOT NULL,
    open_fen INTEGER NOT NULL CHECK (open_fen BETWEEN 0 AND amount_fen)
) STRICT;
INSERT INTO new_open_item SELECT charge_id, household_id, unit_id, item_id, period_from, period_to,
    0, due_day, amount_fen, open_fen FROM open_item;
DROP TABLE open_item;
ALTER TABLE new_open_item RENAME TO open_item;
-- One live charge for a unit, an item, a period and a serial: the period first keeps a month's run
-- together.
CREATE UNIQUE INDEX open_item_live ON open_item (period_from, unit_id, item_id, serial);
-- What is owed: carries arrears, aging and allocation without reading history.
CREATE INDEX open_item_owed ON open_item (household_id, due_day, charge_id, unit_id, open_fen)
    WHERE open_fen > 0;

-- What settles charges. Money received has a receipt; a waiver, a write-off and a credit settle
-- without money, each for one fee item. A reversal is a negative row; the number stays with the row
-- it was given to.
CREATE TABLE new_payment (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER REFERENCES batch,     -- NULL: typed at the counter
    -- 1 money 2 waiver 3 write-off 4 credit
    kind INTEGER NOT NULL DEFAULT 1 CHECK (kind BETWEEN 1 AND 4),
    household_id INTEGER NOT NULL REFERENCES household,
    unit_id INTEGER REFERENCES unit,       -- the unit the payer named
    item_id INTEGER REFERENCES fee_item,   -- of what is not money
    day INTEGER NOT NULL,                  -- when the money came
    posted_day INTEGER NOT NULL,           -- when it was written down
    amount_fen INTEGER NOT NULL,
    method INTEGER CHECK (method BETWEEN 1 AND 5),  -- 1 cash 2 transfer 3 card 4 WeChat 5 Alipay
    receipt_year INTEGER,
    receipt_no INTEGER,                    -- of its kind and year
    source TEXT,                           -- of an imported line: the account or system it is from
    external_id TEXT,                      -- its number there, or the digest of its content
    occurrence INTEGER,                    -- 1, 2 … of equal lines in one file
    note TEXT,
    reverses_id INTEGER REFERENCES payment,
    reason TEXT,
    CHECK (posted_day >= day),
    CHECK ((kind = 1) = (method IS NOT NULL)),
    CHECK ((kind = 1) = (item_id IS NULL)),
    CHECK (CASE WHEN reverses_id IS NULL THEN amount_fen > 0 AND receipt_no > 0
        ELSE amount_fen < 0 AND receipt_no IS NULL AND reason IS NOT NULL END)
) STRICT;
INSERT INTO new_payment SELECT id, batch_id, 1, household_id, unit_id, NULL, day, posted_day,
    amount_fen, method, receipt_year, receipt_no, source, external_id, occurrence, note,
    reverses_id, reason FROM payment;
DROP TABLE payment;
ALTER TABLE new_payment RENAME TO payment;
CREATE UNIQUE INDEX payment_receipt ON payment (kind, receipt_year, receipt_no)
    WHERE receipt_no IS NOT NULL;
CREATE UNIQUE INDEX payment_external ON payment (source, external_id, occurrence)
    WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX payment_reversal ON payment (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE INDEX payment_by_household ON payment (household_id, day);

-- Prepayment that is paid out. Taken back by a negative row when the money did not arrive.
CREATE TABLE refund (
    id INTEGER PRIMARY KEY,
    payment_id INTEGER NOT NULL REFERENCES payment,  -- whose prepayment it is
    day INTEGER NOT NULL,
    posted_day INTEGER NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
    method INTEGER NOT NULL CHECK (method BETWEEN 1 AND 5),
    account TEXT NOT NULL,                 -- where the money went; empty for cash
    refund_year INTEGER,
    refund_no INTEGER,
    reason TEXT NOT NULL CHECK (reason <> ''),
    reverses_id INTEGER REFERENCES refund,
    CHECK (posted_day >= day),
    CHECK ((reverses_id IS NULL) = (amount_fen > 0)),
    CHECK ((reverses_id IS NULL) = (refund_no IS NOT NULL))
) STRICT;
CREATE INDEX refund_by_payment ON refund (payment_id, amount_fen);
CREATE UNIQUE INDEX refund_number ON refund (refund_year, refund_no) WHERE refund_no IS NOT NULL;
CREATE UNIQUE INDEX refund_reversal ON refund (reverses_id) WHERE reverses_id IS NOT NULL;

-- Which payment settled how much of which charge. What a payment has neither given out nor refunded
-- is prepayment.
CREATE TABLE new_allocation (
    id INTEGER PRIMARY KEY,
    payment_id INTEGER NOT NULL REFERENCES payment,
    charge_id INTEGER NOT NULL REFERENCES charge,
    day INTEGER NOT NULL,                  -- effective; aging as of a past day goes by it
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),  -- negative: undoes
    -- 1 oldest due first 2 named 3 undone 4 by law, 民法典 560 and 561 5 principal first, as agreed
    strategy INTEGER NOT NULL CHECK (strategy BETWEEN 1 AND 5)
) STRICT;
INSERT INTO new_allocation SELECT id, payment_id, charge_id, day, amount_fen, strategy
    FROM allocation;
DROP TABLE allocation;
ALTER TABLE new_allocation RENAME TO allocation;
CREATE INDEX allocation_by_payment ON allocation (payment_id, amount_fen);
CREATE INDEX allocation_by_charge ON allocation (charge_id, day, amount_fen);

-- The ledger: each document's lines sum to zero. Debit positive, credit negative.
CREATE TABLE new_line (
    id INTEGER PRIMARY KEY,
    -- 1 receivable 2 prepayment 3 revenue 4 money 5 deposit 6 waiver 7 bad debt 8 cash difference 9
    -- channel fee 10 in suspense
    account INTEGER NOT NULL CHECK (account BETWEEN 1 AND 10),
    -- household, household, fee item, payment method, household, fee item, fee item, shift, payment
    -- method, bank account
    subject INTEGER NOT NULL,
    day INTEGER NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
    -- 1 charge 2 payment 3 later allocation 4 refund 5 deposit 6 shift 7 bank line
    document INTEGER NOT NULL CHECK (document BETWEEN 1 AND 7),
    -- charge, payment, payment, refund, deposit movement, shift movement, bank line
    document_id INTEGER NOT NULL
) STRICT;
INSERT INTO new_line SELECT id, account, subject, day, amount_fen, document, document_id FROM line;
DROP TABLE line;
ALTER TABLE new_line RENAME TO line;
CREATE INDEX line_by_account ON line (account, subject, day, amount_fen);
CREATE INDEX line_by_document ON line (document, document_id) WHERE document >= 4;

-- The balance of each account and subject, kept by trigger; the ledger check adds up the lines.
CREATE TABLE balance (
    account INTEGER NOT NULL,              -- account and subject as of line
    subject INTEGER NOT NULL,
    amount_fen INTEGER NOT NULL,
    PRIMARY KEY (account, subject)
) STRICT, WITHOUT ROWID;
INSERT INTO balance SELECT account, subject, sum(amount_fen) FROM line GROUP BY account, subject;
DROP TABLE ledger_total;

CREATE TRIGGER tariff_version_insert BEFORE INSERT ON tariff_version
BEGIN
    SELECT RAISE(ABORT, 'tariff versions are never replaced') WHERE EXISTS (
        SELECT 1 FROM tariff_version WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'all versions of a tariff have the same cycle') WHERE EXISTS (
        SELECT 1 FROM tariff_version WHERE tariff_id = NEW.tariff_id
        AND cycle_months <> NEW.cycle_months);
    SELECT RAISE(ABORT, 'tariff versions overlap') WHERE EXISTS (
        SELECT 1 FROM tariff_version WHERE tariff_id = NEW.tariff_id AND id <> NEW.id
        AND from_day < ifnull(NEW.to_day, 9000000) AND ifnull(to_day, 9000000) > NEW.from_day);
    SELECT RAISE(ABORT, 'the price is above its ceiling') WHERE EXISTS (
        SELECT 1 FROM ceiling WHERE id = NEW.ceiling_id AND NEW.price_e4 > upper_price_e4);
    SELECT RAISE(ABORT, 'the ceiling is not in force all the time') WHERE EXISTS (
        SELECT 1 FROM ceiling WHERE id = NEW.ceiling_id AND (NEW.from_day < from_day
        OR ifnull(NEW.to_day, 9000000) > ifnull(to_day, 9000000)));
END;
CREATE TRIGGER tariff_version_update BEFORE UPDATE ON tariff_version
BEGIN
    SELECT RAISE(ABORT, 'only the end of a tariff version may change')
        WHERE NEW.id <> OLD.id OR NEW.tariff_id <> OLD.tariff_id OR NEW.from_day <> OLD.from_day
        OR NEW.basis <> OLD.basis OR NEW.price_e4 <> OLD.price_e4
        OR NEW.cycle_months <> OLD.cycle_months OR NEW.start_rule <> OLD.start_rule
        OR NEW.due_days <> OLD.due_days OR NEW.ceiling_id IS NOT OLD.ceiling_id
        OR NEW.document <> OLD.document
        OR NEW.existing_from IS NOT OLD.existing_from
        OR NEW.proration <> OLD.proration OR NEW.rounding <> OLD.rounding
        OR NEW.tier_window IS NOT OLD.tier_window OR NEW.pass_through <> OLD.pass_through
        OR NEW.late_kind <> OLD.late_kind OR NEW.late_rate IS NOT OLD.late_rate
        OR NEW.late_grace_days <> OLD.late_grace_days OR NEW.late_grace <> OLD.late_grace
        OR NEW.late_cap_bp IS NOT OLD.late_cap_bp;
    SELECT RAISE(ABORT, 'tariff versions overlap') WHERE EXISTS (
        SELECT 1 FROM tariff_version WHERE tariff_id = NEW.tariff_id AND id <> NEW.id
        AND from_day < ifnull(NEW.to_day, 9000000) AND ifnull(to_day, 9000000) > NEW.from_day);
    SELECT RAISE(ABORT, 'the ceiling is not in force all the time') WHERE EXISTS (
        SELECT 1 FROM ceiling WHERE id = NEW.ceiling_id
        AND ifnull(NEW.to_day, 9000000) > ifnull(to_day, 9000000)
        AND ifnull(NEW.to_day, 9000000) > ifnull(OLD.to_day, 9000000));
END;
CREATE TRIGGER tariff_version_no_delete BEFORE DELETE ON tariff_version
BEGIN SELECT RAISE(ABORT, 'tariff versions are never deleted'); END;


CREATE TRIGGER open_item_no_replace BEFORE INSERT ON open_item
BEGIN
    SELECT RAISE(ABORT, 'open items are never replaced') WHERE EXISTS (
        SELECT 1 FROM open_item WHERE charge_id = NEW.charge_id);
    SELECT RAISE(ABORT, 'the unit already has a charge for this item and period') WHERE EXISTS (
        SELECT 1 FROM open_item WHERE period_from = NEW.period_from AND unit_id = NEW.unit_id
        AND item_id = NEW.item_id AND serial = NEW.serial);
END;
-- Only an allocation settles, and only a reversal removes.
CREATE TRIGGER open_item_no_update BEFORE UPDATE ON open_item
BEGIN
    SELECT RAISE(ABORT, 'open items follow the allocations alone')
        WHERE NEW.charge_id <> OLD.charge_id OR NEW.household_id <> OLD.household_id
        OR NEW.unit_id <> OLD.unit_id OR NEW.item_id <> OLD.item_id
        OR NEW.period_from <> OLD.period_from OR NEW.period_to <> OLD.period_to
        OR NEW.serial <> OLD.serial
        OR NEW.due_day <> OLD.due_day OR NEW.amount_fen <> OLD.amount_fen
        OR NEW.open_fen <> NEW.amount_fen - (SELECT ifnull(sum(amount_fen), 0) FROM allocation
            WHERE charge_id = NEW.charge_id);
END;
CREATE TRIGGER open_item_no_delete BEFORE DELETE ON open_item
BEGIN
    SELECT RAISE(ABORT, 'open items end with their charge: reverse it') WHERE NOT EXISTS (
        SELECT 1 FROM charge WHERE reverses_id = OLD.charge_id);
END;

CREATE TRIGGER charge_append BEFORE INSERT ON charge
BEGIN
    SELECT RAISE(ABORT, 'charges are never replaced') WHERE EXISTS (
        SELECT 1 FROM charge WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'a charge is reversed once') WHERE NEW.reverses_id IS NOT NULL AND EXISTS (
        SELECT 1 FROM charge WHERE reverses_id = NEW.reverses_id);
    SELECT RAISE(ABORT, 'late fees bear no late fees') WHERE NEW.kind = 4 AND EXISTS (
        SELECT 1 FROM charge WHERE id = NEW.about_id AND kind = 4);
    SELECT RAISE(ABORT, 'a charge about another is of the same unit and payer')
        WHERE NEW.about_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM charge WHERE id = NEW.about_id
        AND unit_id = NEW.unit_id AND household_id = NEW.household_id AND reverses_id IS NULL);
    SELECT RAISE(ABORT, 'late fees of a charge do not overlap')
        WHERE NEW.kind = 4 AND NEW.reverses_id IS NULL AND EXISTS (
        SELECT 1 FROM charge c JOIN open_item o ON o.charge_id = c.id
        WHERE c.about_id = NEW.about_id AND c.kind = 4
        AND c.period_from < NEW.period_to AND c.period_to > NEW.period_from);
END;
CREATE TRIGGER charge_no_update BEFORE UPDATE ON charge
BEGIN SELECT RAISE(ABORT, 'charges are never changed: reverse it'); END;
CREATE TRIGGER charge_no_delete BEFORE DELETE ON charge
BEGIN SELECT RAISE(ABORT, 'charges are never deleted: reverse it'); END;
CREATE TRIGGER charge_opens AFTER INSERT ON charge WHEN NEW.reverses_id IS NULL
BEGIN
    INSERT INTO open_item (charge_id, household_id, unit_id, item_id, period_from, period_to,
        serial, due_day, amount_fen, open_fen)
    VALUES (NEW.id, NEW.household_id, NEW.unit_id, NEW.item_id, NEW.period_from, NEW.period_to,
        NEW.serial, NEW.due_day, NEW.amount_fen, NEW.amount_fen);
END;
CREATE TRIGGER charge_reversed AFTER INSERT ON charge WHEN NEW.reverses_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a reversal takes back the whole unpaid charge') WHERE NOT EXISTS (
        SELECT 1 FROM open_item o JOIN charge c ON c.id = o.charge_id
        WHERE o.charge_id = NEW.reverses_id AND o.open_fen = o.amount_fen
        AND NEW.amount_fen = -o.amount_fen AND NEW.household_id = o.household_id
        AND NEW.unit_id = o.unit_id AND NEW.item_id = o.item_id
        AND NEW.period_from = o.period_from AND NEW.serial = o.serial AND NEW.kind = c.kind
        AND NEW.posted_day >= c.posted_day);
    DELETE FROM open_item WHERE charge_id = NEW.reverses_id;
END;

CREATE TRIGGER payment_append BEFORE INSERT ON payment
BEGIN
    SELECT RAISE(ABORT, 'payments are never replaced') WHERE EXISTS (
        SELECT 1 FROM payment WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'the receipt number is taken') WHERE NEW.receipt_no IS NOT NULL AND EXISTS (
        SELECT 1 FROM payment WHERE kind = NEW.kind AND receipt_year = NEW.receipt_year
        AND receipt_no = NEW.receipt_no);
    SELECT RAISE(ABORT, 'the imported line is already there') WHERE NEW.external_id IS NOT NULL
        AND EXISTS (SELECT 1 FROM payment WHERE source IS NEW.source
        AND external_id = NEW.external_id AND occurrence IS NEW.occurrence);
    SELECT RAISE(ABORT, 'a payment is reversed once, in full') WHERE NEW.reverses_id IS NOT NULL
        AND (EXISTS (SELECT 1 FROM payment WHERE reverses_id = NEW.reverses_id)
        OR NOT EXISTS (SELECT 1 FROM payment WHERE id = NEW.reverses_id
            AND amount_fen = -NEW.amount_fen AND household_id = NEW.household_id
            AND kind = NEW.kind AND item_id IS NEW.item_id AND method IS NEW.method
            AND reverses_id IS NULL AND day <= NEW.day));
    SELECT RAISE(ABORT, 'a refund of the payment still stands') WHERE NEW.reverses_id IS NOT NULL
        AND (SELECT ifnull(sum(amount_fen), 0) FROM refund WHERE payment_id = NEW.reverses_id) <> 0;
END;
CREATE TRIGGER payment_no_update BEFORE UPDATE ON payment
BEGIN SELECT RAISE(ABORT, 'payments are never changed: reverse it'); END;
CREATE TRIGGER payment_no_delete BEFORE DELETE ON payment
BEGIN SELECT RAISE(ABORT, 'payments are never deleted: reverse it'); END;

CREATE TRIGGER refund_append BEFORE INSERT ON refund
BEGIN
    SELECT RAISE(ABORT, 'refunds are never replaced') WHERE EXISTS (
        SELECT 1 FROM refund WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'the refund number is taken') WHERE NEW.refund_no IS NOT NULL AND EXISTS (
        SELECT 1 FROM refund WHERE refund_year = NEW.refund_year AND refund_no = NEW.refund_no);
    SELECT RAISE(ABORT, 'a refund is taken back once, in full') WHERE NEW.reverses_id IS NOT NULL
        AND (EXISTS (SELECT 1 FROM refund WHERE reverses_id = NEW.reverses_id)
        OR NOT EXISTS (SELECT 1 FROM refund WHERE id = NEW.reverses_id AND reverses_id IS NULL
            AND amount_fen = -NEW.amount_fen AND payment_id = NEW.payment_id
            AND method = NEW.method AND day <= NEW.day));
    SELECT RAISE(ABORT, 'only the prepayment of a live payment can be refunded')
        WHERE NEW.amount_fen > 0 AND (NOT EXISTS (SELECT 1 FROM payment
            WHERE id = NEW.payment_id AND (kind = 1 OR kind = 4) AND reverses_id IS NULL
            AND day <= NEW.day AND NEW.amount_fen
            + (SELECT ifnull(sum(amount_fen), 0) FROM allocation WHERE payment_id = NEW.payment_id)
            + (SELECT ifnull(sum(amount_fen), 0) FROM refund WHERE payment_id = NEW.payment_id)
            <= amount_fen)
        OR EXISTS (SELECT 1 FROM payment WHERE reverses_id = NEW.payment_id));
END;
CREATE TRIGGER refund_no_update BEFORE UPDATE ON refund
BEGIN SELECT RAISE(ABORT, 'refunds are never changed: take it back'); END;
CREATE TRIGGER refund_no_delete BEFORE DELETE ON refund
BEGIN SELECT RAISE(ABORT, 'refunds are never deleted: take it back'); END;

CREATE TRIGGER allocation_append BEFORE INSERT ON allocation
BEGIN
    SELECT RAISE(ABORT, 'allocations are never replaced') WHERE EXISTS (
        SELECT 1 FROM allocation WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'a payment pays its own household''s live charges') WHERE NOT EXISTS (
        SELECT 1 FROM open_item o JOIN payment p ON p.id = NEW.payment_id
        WHERE o.charge_id = NEW.charge_id AND o.household_id = p.household_id);
    SELECT RAISE(ABORT, 'a payment cannot give out more than it is') WHERE NEW.amount_fen + (
        SELECT ifnull(sum(amount_fen), 0) FROM allocation WHERE payment_id = NEW.payment_id) + (
        SELECT ifnull(sum(amount_fen), 0) FROM refund WHERE payment_id = NEW.payment_id)
        NOT BETWEEN 0 AND (SELECT amount_fen FROM payment WHERE id = NEW.payment_id);
    SELECT RAISE(ABORT, 'a reversed payment settles nothing') WHERE NEW.amount_fen > 0 AND EXISTS (
        SELECT 1 FROM payment WHERE reverses_id = NEW.payment_id);
    SELECT RAISE(ABORT, 'a waiver and a write-off settle charges of their own item') WHERE EXISTS (
        SELECT 1 FROM payment WHERE id = NEW.payment_id AND (kind = 2 OR kind = 3)
        AND item_id <> (SELECT item_id FROM charge WHERE id = NEW.charge_id));
END;
CREATE TRIGGER allocation_settles AFTER INSERT ON allocation
BEGIN
    UPDATE open_item SET open_fen = open_fen - NEW.amount_fen WHERE charge_id = NEW.charge_id;
END;
CREATE TRIGGER allocation_no_update BEFORE UPDATE ON allocation
BEGIN SELECT RAISE(ABORT, 'allocations are never changed: undo it by an opposite row'); END;
CREATE TRIGGER allocation_no_delete BEFORE DELETE ON allocation
BEGIN SELECT RAISE(ABORT, 'allocations are never deleted: undo it by an opposite row'); END;

CREATE TRIGGER line_append BEFORE INSERT ON line
BEGIN
    SELECT RAISE(ABORT, 'ledger lines are never replaced') WHERE EXISTS (
        SELECT 1 FROM line WHERE id = NEW.id);
END;
CREATE TRIGGER line_no_update BEFORE UPDATE ON line
BEGIN SELECT RAISE(ABORT, 'ledger lines are never changed'); END;
CREATE TRIGGER line_no_delete BEFORE DELETE ON line
BEGIN SELECT RAISE(ABORT, 'ledger lines are never deleted'); END;
CREATE TRIGGER line_counted AFTER INSERT ON line
BEGIN
    UPDATE newest SET day = NEW.day WHERE id = 1 AND day < NEW.day;
    INSERT INTO balance (account, subject, amount_fen)
        VALUES (NEW.account, NEW.subject, NEW.amount_fen)
        ON CONFLICT DO UPDATE SET amount_fen = amount_fen + excluded.amount_fen;
END;
