-- Fees: what may be charged, what was charged, what was paid, and which payment settled which charge.
-- charge, payment, allocation and line are append-only: a mistake is undone by an opposite row.

CREATE TABLE fee_item (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),  -- 'management', 'parking'
    name TEXT NOT NULL                     -- 物业费
) STRICT;

-- A government price decision: nothing charged under it may exceed base × (1 + band), nor the bound
-- that the document itself names.
CREATE TABLE ceiling (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    document TEXT NOT NULL CHECK (document <> ''),  -- number of the price document
    base_price_e4 INTEGER NOT NULL CHECK (base_price_e4 > 0),
    band_bp INTEGER NOT NULL CHECK (band_bp >= 0),  -- floating range upwards, 1/10000
    upper_price_e4 INTEGER NOT NULL CHECK (upper_price_e4 > 0 AND
        upper_price_e4 * 10000 <= base_price_e4 * (10000 + band_bp)),
    from_day INTEGER NOT NULL,
    to_day INTEGER CHECK (to_day > from_day)
) STRICT;

CREATE TRIGGER ceiling_append BEFORE INSERT ON ceiling
BEGIN
    SELECT RAISE(ABORT, 'ceilings are never replaced') WHERE EXISTS (
        SELECT 1 FROM ceiling WHERE id = NEW.id OR code = NEW.code);
END;
CREATE TRIGGER ceiling_update BEFORE UPDATE ON ceiling
BEGIN
    SELECT RAISE(ABORT, 'only the end of a ceiling may change')
        WHERE NEW.id <> OLD.id OR NEW.code <> OLD.code OR NEW.document <> OLD.document
        OR NEW.base_price_e4 <> OLD.base_price_e4 OR NEW.band_bp <> OLD.band_bp
        OR NEW.upper_price_e4 <> OLD.upper_price_e4 OR NEW.from_day <> OLD.from_day;
END;
CREATE TRIGGER ceiling_no_delete BEFORE DELETE ON ceiling
BEGIN SELECT RAISE(ABORT, 'ceilings are never deleted'); END;

CREATE TABLE tariff (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    item_id INTEGER NOT NULL REFERENCES fee_item,
    name TEXT NOT NULL
) STRICT;

-- A price from a day on. Never changed once it is stored, except for its end.
CREATE TABLE tariff_version (
    id INTEGER PRIMARY KEY,
    tariff_id INTEGER NOT NULL REFERENCES tariff,
    from_day INTEGER NOT NULL,
    to_day INTEGER CHECK (to_day > from_day),
    basis INTEGER NOT NULL CHECK (basis BETWEEN 1 AND 3),  -- 1 per m² 2 fixed 3 per space; all a month
    price_e4 INTEGER NOT NULL CHECK (price_e4 >= 0),
    cycle_months INTEGER NOT NULL CHECK (cycle_months = 1 OR cycle_months = 3 OR cycle_months = 12),
    start_rule INTEGER NOT NULL CHECK (start_rule BETWEEN 1 AND 3),  -- 1 next_month 2 daily 3 half_month
    due_days INTEGER NOT NULL CHECK (due_days BETWEEN 0 AND 366),  -- after the first day of the period
    ceiling_id INTEGER REFERENCES ceiling,  -- NULL: market price, agreed in `document`
    document TEXT NOT NULL,                -- contract or price document that agrees on it
    UNIQUE (tariff_id, from_day),
    CHECK (ceiling_id IS NOT NULL OR document <> '')
) STRICT;

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
        OR NEW.document <> OLD.document;
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

-- Which tariff a unit is charged by, from when to when. No attachment, no charge.
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER NOT NULL REFERENCES unit,
    tariff_id INTEGER NOT NULL REFERENCES tariff,
    from_day INTEGER NOT NULL,
    to_day INTEGER CHECK (to_day > from_day),
    anchor_day INTEGER NOT NULL,           -- periods are counted from here, clamped to month ends
    UNIQUE (unit_id, tariff_id, from_day)
) STRICT;
CREATE TRIGGER attachment_no_overlap_insert BEFORE INSERT ON attachment
WHEN EXISTS (SELECT 1 FROM attachment a JOIN tariff t ON t.id = a.tariff_id
    WHERE a.unit_id = NEW.unit_id AND a.id <> NEW.id
    AND t.item_id = (SELECT item_id FROM tariff WHERE id = NEW.tariff_id)
    AND a.from_day < ifnull(NEW.to_day, 9000000) AND ifnull(a.to_day, 9000000) > NEW.from_day)
BEGIN SELECT RAISE(ABORT, 'the unit already has a tariff for this fee item in that time'); END;
CREATE TRIGGER attachment_no_overlap_update BEFORE UPDATE ON attachment
WHEN EXISTS (SELECT 1 FROM attachment a JOIN tariff t ON t.id = a.tariff_id
    WHERE a.unit_id = NEW.unit_id AND a.id <> NEW.id
    AND t.item_id = (SELECT item_id FROM tariff WHERE id = NEW.tariff_id)
    AND a.from_day < ifnull(NEW.to_day, 9000000) AND ifnull(a.to_day, 9000000) > NEW.from_day)
BEGIN SELECT RAISE(ABORT, 'the unit already has a tariff for this fee item in that time'); END;

-- What a household owes for a unit, an item and a stretch of time; with all that the amount was made
-- from. amount = quantity × price × months × part_days / period_days, rounded once.
CREATE TABLE charge (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES batch,
    unit_id INTEGER NOT NULL REFERENCES unit,
    item_id INTEGER NOT NULL REFERENCES fee_item,
    household_id INTEGER NOT NULL REFERENCES household,  -- who pays
    liable_id INTEGER NOT NULL REFERENCES household,     -- owner or developer: liable by law
    tariff_version_id INTEGER REFERENCES tariff_version, -- NULL: imported from another system
    period_from INTEGER NOT NULL,
    period_to INTEGER NOT NULL,
    quantity INTEGER,                      -- dm² or hundredths of a space; NULL with the version
    price_e4 INTEGER,
    months INTEGER,                        -- of the whole period
    part INTEGER NOT NULL,                 -- the share of the whole period: part / whole
    whole INTEGER NOT NULL,
    amount_fen INTEGER NOT NULL,
    posted_day INTEGER NOT NULL,
    due_day INTEGER NOT NULL,
    reverses_id INTEGER REFERENCES charge,
    reason TEXT,                           -- of a reversal
    CHECK (period_to > period_from),
    CHECK (part BETWEEN 1 AND whole),
    CHECK (CASE WHEN reverses_id IS NULL THEN amount_fen > 0
        ELSE amount_fen < 0 AND reason IS NOT NULL END)
) STRICT;

CREATE UNIQUE INDEX charge_reversal ON charge (reverses_id) WHERE reverses_id IS NOT NULL;

-- What of a live charge is still unpaid; kept by triggers alone. A reversed charge has no row, so
-- that its place (unit, item, period) is free again.
CREATE TABLE open_item (
    charge_id INTEGER NOT NULL PRIMARY KEY REFERENCES charge,
    household_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,
    period_from INTEGER NOT NULL,
    period_to INTEGER NOT NULL,
    due_day INTEGER NOT NULL,
    amount_fen INTEGER NOT NULL,
    open_fen INTEGER NOT NULL CHECK (open_fen BETWEEN 0 AND amount_fen)
) STRICT;
-- One live charge for a unit, an item and a period: the period first keeps a month's run together.
CREATE UNIQUE INDEX open_item_live ON open_item (period_from, unit_id, item_id);
-- What is owed: carries arrears, aging and allocation without reading history.
CREATE INDEX open_item_owed ON open_item (household_id, due_day, charge_id, unit_id, open_fen)
    WHERE open_fen > 0;

CREATE TRIGGER open_item_no_replace BEFORE INSERT ON open_item
BEGIN
    SELECT RAISE(ABORT, 'open items are never replaced') WHERE EXISTS (
        SELECT 1 FROM open_item WHERE charge_id = NEW.charge_id);
    SELECT RAISE(ABORT, 'the unit already has a charge for this item and period') WHERE EXISTS (
        SELECT 1 FROM open_item WHERE period_from = NEW.period_from AND unit_id = NEW.unit_id
        AND item_id = NEW.item_id);
END;
-- Only an allocation settles, and only a reversal removes.
CREATE TRIGGER open_item_no_update BEFORE UPDATE ON open_item
BEGIN
    SELECT RAISE(ABORT, 'open items follow the allocations alone')
        WHERE NEW.charge_id <> OLD.charge_id OR NEW.household_id <> OLD.household_id
        OR NEW.unit_id <> OLD.unit_id OR NEW.item_id <> OLD.item_id
        OR NEW.period_from <> OLD.period_from OR NEW.period_to <> OLD.period_to
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
END;
CREATE TRIGGER charge_no_update BEFORE UPDATE ON charge
BEGIN SELECT RAISE(ABORT, 'charges are never changed: reverse it'); END;
CREATE TRIGGER charge_no_delete BEFORE DELETE ON charge
BEGIN SELECT RAISE(ABORT, 'charges are never deleted: reverse it'); END;
CREATE TRIGGER charge_opens AFTER INSERT ON charge WHEN NEW.reverses_id IS NULL
BEGIN
    INSERT INTO open_item (charge_id, household_id, unit_id, item_id, period_from, period_to,
        due_day, amount_fen, open_fen)
    VALUES (NEW.id, NEW.household_id, NEW.unit_id, NEW.item_id, NEW.period_from, NEW.period_to,
        NEW.due_day, NEW.amount_fen, NEW.amount_fen);
END;
CREATE TRIGGER charge_reversed AFTER INSERT ON charge WHEN NEW.reverses_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a reversal takes back the whole unpaid charge') WHERE NOT EXISTS (
        SELECT 1 FROM open_item o JOIN charge c ON c.id = o.charge_id
        WHERE o.charge_id = NEW.reverses_id AND o.open_fen = o.amount_fen
        AND NEW.amount_fen = -o.amount_fen AND NEW.household_id = o.household_id
        AND NEW.unit_id = o.unit_id AND NEW.item_id = o.item_id
        AND NEW.period_from = o.period_from AND NEW.posted_day >= c.posted_day);
    DELETE FROM open_item WHERE charge_id = NEW.reverses_id;
END;

-- Money received. A reversal is a negative row; the receipt number stays with the row it was given to.
CREATE TABLE payment (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER REFERENCES batch,     -- NULL: typed at the counter
    household_id INTEGER NOT NULL REFERENCES household,
    unit_id INTEGER REFERENCES unit,       -- the unit the payer named
    day INTEGER NOT NULL,                  -- when the money came
    posted_day INTEGER NOT NULL,           -- when it was written down
    amount_fen INTEGER NOT NULL,
    method INTEGER NOT NULL CHECK (method BETWEEN 1 AND 5),  -- 1 cash 2 transfer 3 card 4 WeChat 5 Alipay
    receipt_year INTEGER,
    receipt_no INTEGER,
    source TEXT,                           -- of an imported line: the account or system it is from
    external_id TEXT,                      -- its number there, or the digest of its content
    occurrence INTEGER,                    -- 1, 2 … of equal lines in one file
    note TEXT,
    reverses_id INTEGER REFERENCES payment,
    reason TEXT,
    CHECK (posted_day >= day),
    CHECK (CASE WHEN reverses_id IS NULL THEN amount_fen > 0 AND receipt_no > 0
        ELSE amount_fen < 0 AND receipt_no IS NULL AND reason IS NOT NULL END)
) STRICT;
CREATE UNIQUE INDEX payment_receipt ON payment (receipt_year, receipt_no)
    WHERE receipt_no IS NOT NULL;
CREATE UNIQUE INDEX payment_external ON payment (source, external_id, occurrence)
    WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX payment_reversal ON payment (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE INDEX payment_by_household ON payment (household_id, day);

CREATE TRIGGER payment_append BEFORE INSERT ON payment
BEGIN
    SELECT RAISE(ABORT, 'payments are never replaced') WHERE EXISTS (
        SELECT 1 FROM payment WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'the receipt number is taken') WHERE NEW.receipt_no IS NOT NULL AND EXISTS (
        SELECT 1 FROM payment WHERE receipt_year = NEW.receipt_year AND receipt_no = NEW.receipt_no);
    SELECT RAISE(ABORT, 'the imported line is already there') WHERE NEW.external_id IS NOT NULL
        AND EXISTS (SELECT 1 FROM payment WHERE source IS NEW.source
        AND external_id = NEW.external_id AND occurrence IS NEW.occurrence);
    SELECT RAISE(ABORT, 'a payment is reversed once, in full') WHERE NEW.reverses_id IS NOT NULL
        AND (EXISTS (SELECT 1 FROM payment WHERE reverses_id = NEW.reverses_id)
        OR NOT EXISTS (SELECT 1 FROM payment WHERE id = NEW.reverses_id
            AND amount_fen = -NEW.amount_fen AND household_id = NEW.household_id
            AND reverses_id IS NULL AND day <= NEW.day));
END;
CREATE TRIGGER payment_no_update BEFORE UPDATE ON payment
BEGIN SELECT RAISE(ABORT, 'payments are never changed: reverse it'); END;
CREATE TRIGGER payment_no_delete BEFORE DELETE ON payment
BEGIN SELECT RAISE(ABORT, 'payments are never deleted: reverse it'); END;

-- Which payment settled how much of which charge. What a payment has not given out is prepayment.
CREATE TABLE allocation (
    id INTEGER PRIMARY KEY,
    payment_id INTEGER NOT NULL REFERENCES payment,
    charge_id INTEGER NOT NULL REFERENCES charge,
    day INTEGER NOT NULL,                  -- effective; aging as of a past day goes by it
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),  -- negative: undoes
    strategy INTEGER NOT NULL CHECK (strategy BETWEEN 1 AND 3)  -- 1 oldest due first 2 named 3 undone
) STRICT;
CREATE INDEX allocation_by_payment ON allocation (payment_id, amount_fen);
CREATE INDEX allocation_by_charge ON allocation (charge_id, day, amount_fen);

CREATE TRIGGER allocation_append BEFORE INSERT ON allocation
BEGIN
    SELECT RAISE(ABORT, 'allocations are never replaced') WHERE EXISTS (
        SELECT 1 FROM allocation WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'a payment pays its own household''s live charges') WHERE NOT EXISTS (
        SELECT 1 FROM open_item o JOIN payment p ON p.id = NEW.payment_id
        WHERE o.charge_id = NEW.charge_id AND o.household_id = p.household_id);
    SELECT RAISE(ABORT, 'a payment cannot give out more than it is') WHERE NEW.amount_fen + (
        SELECT ifnull(sum(amount_fen), 0) FROM allocation WHERE payment_id = NEW.payment_id)
        NOT BETWEEN 0 AND (SELECT amount_fen FROM payment WHERE id = NEW.payment_id);
    SELECT RAISE(ABORT, 'a reversed payment settles nothing') WHERE NEW.amount_fen > 0 AND EXISTS (
        SELECT 1 FROM payment WHERE reverses_id = NEW.payment_id);
END;
CREATE TRIGGER allocation_settles AFTER INSERT ON allocation
BEGIN
    UPDATE open_item SET open_fen = open_fen - NEW.amount_fen WHERE charge_id = NEW.charge_id;
END;
CREATE TRIGGER allocation_no_update BEFORE UPDATE ON allocation
BEGIN SELECT RAISE(ABORT, 'allocations are never changed: undo it by an opposite row'); END;
CREATE TRIGGER allocation_no_delete BEFORE DELETE ON allocation
BEGIN SELECT RAISE(ABORT, 'allocations are never deleted: undo it by an opposite row'); END;

-- The ledger: each document's lines sum to zero. Debit positive, credit negative.
CREATE TABLE line (
    id INTEGER PRIMARY KEY,
    account INTEGER NOT NULL CHECK (account BETWEEN 1 AND 4),  -- 1 receivable 2 prepayment 3 revenue 4 money
    subject INTEGER NOT NULL,              -- household, household, fee item, payment method
    day INTEGER NOT NULL,
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
    document INTEGER NOT NULL CHECK (document BETWEEN 1 AND 3),  -- 1 charge 2 payment 3 later allocation
    document_id INTEGER NOT NULL           -- charge, payment, payment
) STRICT;
CREATE INDEX line_by_account ON line (account, subject, day, amount_fen);

CREATE TRIGGER line_append BEFORE INSERT ON line
BEGIN
    SELECT RAISE(ABORT, 'ledger lines are never replaced') WHERE EXISTS (
        SELECT 1 FROM line WHERE id = NEW.id);
END;
CREATE TRIGGER line_no_update BEFORE UPDATE ON line
BEGIN SELECT RAISE(ABORT, 'ledger lines are never changed'); END;
CREATE TRIGGER line_no_delete BEFORE DELETE ON line
BEGIN SELECT RAISE(ABORT, 'ledger lines are never deleted'); END;

-- The newest day of any line. An answer as of that day or a later one reads open_item alone.
CREATE TABLE newest (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    day INTEGER NOT NULL
) STRICT;
INSERT INTO newest (id, day) VALUES (1, -1000000);

-- The sum of each account, so that arrears can be held against the ledger without reading it.
CREATE TABLE ledger_total (
    account INTEGER NOT NULL PRIMARY KEY CHECK (account BETWEEN 1 AND 4),  -- as of line
    amount_fen INTEGER NOT NULL
) STRICT;
INSERT INTO ledger_total (account, amount_fen) VALUES (1, 0), (2, 0), (3, 0), (4, 0);

CREATE TRIGGER line_counted AFTER INSERT ON line
BEGIN
    UPDATE newest SET day = NEW.day WHERE id = 1 AND day < NEW.day;
    UPDATE ledger_total SET amount_fen = amount_fen + NEW.amount_fen WHERE account = NEW.account;
END;
