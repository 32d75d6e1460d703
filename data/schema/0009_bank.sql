-- Statements of banks and wallets, and which payment each of their lines is.

-- An account of the office at a bank or with a wallet.
CREATE TABLE bank_account (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    number TEXT UNIQUE CHECK (number <> ''),  -- as statements print it; NULL: not known yet
    method INTEGER NOT NULL CHECK (method BETWEEN 1 AND 5)  -- of payments that come by it
) STRICT;

-- A statement that was taken in.
CREATE TABLE bank_file (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES batch,
    account_id INTEGER NOT NULL REFERENCES bank_account,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    profile TEXT NOT NULL,
    from_day INTEGER,                      -- that it covers; NULL: an empty one that does not say
    to_day INTEGER,                        -- last day
    opening_fen INTEGER,                   -- balance before and after; NULL: not known
    closing_fen INTEGER,
    -- JSON: what stood above the rows, what was declared, what was accepted although it differs
    detail TEXT NOT NULL,
    CHECK ((from_day IS NULL) = (to_day IS NULL)),
    CHECK (to_day >= from_day)
) STRICT;
CREATE INDEX bank_file_by_account ON bank_file (account_id, to_day);

-- A line of a statement, once, whichever files it stands in.
CREATE TABLE bank_line (
    id INTEGER PRIMARY KEY,
    file_id INTEGER NOT NULL REFERENCES bank_file,
    account_id INTEGER NOT NULL REFERENCES bank_account,
    file_line INTEGER NOT NULL,
    -- 1 receipt 2 money given back 3 nobody's payment: charges of the bank, withdrawals
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
    day INTEGER NOT NULL,
    second INTEGER CHECK (second BETWEEN 0 AND 86399),
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),  -- what came in; negative: went out
    fee_fen INTEGER NOT NULL DEFAULT 0,    -- kept back by the channel; negative: given back
    balance_fen INTEGER,
    external_id TEXT NOT NULL,             -- its number there, or the digest of its content
    occurrence INTEGER NOT NULL CHECK (occurrence > 0),  -- 1, 2 … of equal lines in one file
    reference TEXT,                        -- the office's own order number
    counterparty TEXT,
    counterparty_account TEXT,             -- NULL when it is hidden or missing
    memo TEXT,
    CHECK ((kind = 1) <= (amount_fen > 0)),
    CHECK ((kind = 2) <= (amount_fen < 0)),
    UNIQUE (account_id, external_id, occurrence)
) STRICT;

-- What of a receipt or of money given back is not matched yet; kept by triggers alone.
CREATE TABLE bank_open (
    line_id INTEGER PRIMARY KEY REFERENCES bank_line,
    day INTEGER NOT NULL,
    open_fen INTEGER NOT NULL CHECK (open_fen <> 0)
) STRICT;
CREATE INDEX bank_open_by_day ON bank_open (day, line_id, open_fen);

-- Which payment or refund a line is, or that it is none. Taken back by an opposite row.
CREATE TABLE bank_match (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER REFERENCES batch,     -- NULL: by hand
    line_id INTEGER NOT NULL REFERENCES bank_line,
    -- 1 the payment was made from the line 2 it was there before 3 left aside, with a reason
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),
    -- 1 printed reference 2 amount and known payer 3 by hand
    rule INTEGER NOT NULL CHECK (rule BETWEEN 1 AND 3),
    payment_id INTEGER REFERENCES payment,
    refund_id INTEGER REFERENCES refund,
    day INTEGER NOT NULL,                  -- when it was written down
    amount_fen INTEGER NOT NULL CHECK (amount_fen <> 0),
    fee_fen INTEGER NOT NULL DEFAULT 0,    -- of the line, posted with it
    reason TEXT,
    reverses_id INTEGER REFERENCES bank_match,
    CHECK ((kind < 3) = ((payment_id IS NULL) <> (refund_id IS NULL))),
    CHECK (kind < 3 OR reason IS NOT NULL),
    CHECK (reverses_id IS NULL OR reason IS NOT NULL)
) STRICT;
CREATE INDEX bank_match_by_line ON bank_match (line_id, amount_fen);
CREATE INDEX bank_match_by_payment ON bank_match (payment_id, amount_fen)
    WHERE payment_id IS NOT NULL;
CREATE INDEX bank_match_by_refund ON bank_match (refund_id, amount_fen)
    WHERE refund_id IS NOT NULL;
CREATE UNIQUE INDEX bank_match_reversal ON bank_match (reverses_id) WHERE reverses_id IS NOT NULL;

CREATE TRIGGER bank_account_update BEFORE UPDATE ON bank_account
BEGIN
    SELECT RAISE(ABORT, 'only the missing number of a bank account may be filled in')
        WHERE NEW.id <> OLD.id OR NEW.name <> OLD.name OR NEW.method <> OLD.method
        OR OLD.number IS NOT NULL;
END;
CREATE TRIGGER bank_account_no_delete BEFORE DELETE ON bank_account
BEGIN SELECT RAISE(ABORT, 'bank accounts are never deleted'); END;

CREATE TRIGGER bank_file_append BEFORE INSERT ON bank_file
BEGIN
    SELECT RAISE(ABORT, 'statements are never replaced') WHERE EXISTS (
        SELECT 1 FROM bank_file WHERE id = NEW.id);
END;
-- What it covers is known when its last row was read, in the same transaction.
CREATE TRIGGER bank_file_update BEFORE UPDATE ON bank_file
BEGIN
    SELECT RAISE(ABORT, 'statements are never changed') WHERE NEW.id <> OLD.id
        OR NEW.batch_id <> OLD.batch_id OR NEW.account_id <> OLD.account_id
        OR NEW.name <> OLD.name OR NEW.sha256 <> OLD.sha256 OR NEW.profile <> OLD.profile
        OR OLD.to_day IS NOT NULL
        OR EXISTS (SELECT 1 FROM batch WHERE id = OLD.batch_id AND ended_at IS NOT NULL);
END;
CREATE TRIGGER bank_file_no_delete BEFORE DELETE ON bank_file
BEGIN SELECT RAISE(ABORT, 'statements are never deleted'); END;

CREATE TRIGGER bank_line_append BEFORE INSERT ON bank_line
BEGIN
    SELECT RAISE(ABORT, 'bank lines are never replaced') WHERE EXISTS (
        SELECT 1 FROM bank_line WHERE id = NEW.id OR (account_id = NEW.account_id
        AND external_id = NEW.external_id AND occurrence = NEW.occurrence));
END;
CREATE TRIGGER bank_line_no_update BEFORE UPDATE ON bank_line
BEGIN SELECT RAISE(ABORT, 'bank lines are never changed'); END;
CREATE TRIGGER bank_line_no_delete BEFORE DELETE ON bank_line
BEGIN SELECT RAISE(ABORT, 'bank lines are never deleted'); END;
CREATE TRIGGER bank_line_opens AFTER INSERT ON bank_line WHEN NEW.kind < 3
BEGIN
    INSERT INTO bank_open (line_id, day, open_fen) VALUES (NEW.id, NEW.day, NEW.amount_fen);
END;

CREATE TRIGGER bank_match_append BEFORE INSERT ON bank_match
BEGIN
    SELECT RAISE(ABORT, 'matches are never replaced') WHERE EXISTS (
        SELECT 1 FROM bank_match WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'a match is taken back once, in full') WHERE NEW.reverses_id IS NOT NULL
        AND (EXISTS (SELECT 1 FROM bank_match WHERE reverses_id = NEW.reverses_id)
        OR NOT EXISTS (SELECT 1 FROM bank_match WHERE id = NEW.reverses_id AND reverses_id IS NULL
            AND line_id = NEW.line_id AND kind = NEW.kind AND payment_id IS NEW.payment_id
            AND refund_id IS NEW.refund_id AND amount_fen = -NEW.amount_fen
            AND fee_fen = -NEW.fee_fen));
    SELECT RAISE(ABORT, 'no more can be matched than the bank line is') WHERE NOT EXISTS (
        SELECT 1 FROM bank_line WHERE id = NEW.line_id AND kind < 3 AND NEW.amount_fen + (
        SELECT ifnull(sum(amount_fen), 0) FROM bank_match WHERE line_id = NEW.line_id)
        BETWEEN min(0, amount_fen) AND max(0, amount_fen));
    SELECT RAISE(ABORT, 'no more bank lines can be matched to a payment than it is')
        WHERE NEW.payment_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM payment WHERE id = NEW.payment_id AND kind = 1 AND NEW.amount_fen + (
        SELECT ifnull(sum(amount_fen), 0) FROM bank_match WHERE payment_id = NEW.payment_id)
        BETWEEN min(0, amount_fen) AND max(0, amount_fen));
    SELECT RAISE(ABORT, 'no more bank lines can be matched to a refund than it is')
        WHERE NEW.refund_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM refund WHERE id = NEW.refund_id AND NEW.amount_fen + (
        SELECT ifnull(sum(amount_fen), 0) FROM bank_match WHERE refund_id = NEW.refund_id)
        BETWEEN min(0, -amount_fen) AND max(0, -amount_fen));
END;
CREATE TRIGGER bank_match_no_update BEFORE UPDATE ON bank_match
BEGIN SELECT RAISE(ABORT, 'matches are never changed: take it back'); END;
CREATE TRIGGER bank_match_no_delete BEFORE DELETE ON bank_match
BEGIN SELECT RAISE(ABORT, 'matches are never deleted: take it back'); END;
CREATE TRIGGER bank_match_closes AFTER INSERT ON bank_match
BEGIN
    DELETE FROM bank_open WHERE line_id = NEW.line_id;
    INSERT INTO bank_open (line_id, day, open_fen)
        SELECT id, day, amount_fen - matched FROM (SELECT id, day, amount_fen,
            (SELECT sum(amount_fen) FROM bank_match WHERE line_id = NEW.line_id) AS matched
            FROM bank_line WHERE id = NEW.line_id)
        WHERE amount_fen <> matched;
END;
