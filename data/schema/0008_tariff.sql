-- Tariffs to their full depth: steps of tiered prices, and the levels of service that a price
-- document knows.

-- The steps of a tiered price, in order; the last has no bound. They are entered with their version
-- and are as unchangeable as it is.
CREATE TABLE tier (
    tariff_version_id INTEGER NOT NULL REFERENCES tariff_version,
    position INTEGER NOT NULL CHECK (position > 0),
    upto_e3 INTEGER CHECK (upto_e3 > 0),   -- thousandths of a unit, itself inside; NULL: no bound
    price_e4 INTEGER NOT NULL CHECK (price_e4 >= 0),
    flat_fen INTEGER NOT NULL CHECK (flat_fen >= 0),  -- once in a window
    PRIMARY KEY (tariff_version_id, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER tier_append BEFORE INSERT ON tier
BEGIN
    SELECT RAISE(ABORT, 'tiers are never replaced') WHERE EXISTS (SELECT 1 FROM tier
        WHERE tariff_version_id = NEW.tariff_version_id AND position = NEW.position);
    SELECT RAISE(ABORT, 'only a tiered price has tiers') WHERE NOT EXISTS (
        SELECT 1 FROM tariff_version WHERE id = NEW.tariff_version_id
        AND (basis = 5 OR basis = 6));
    SELECT RAISE(ABORT, 'tiers follow each other with rising bounds') WHERE NEW.position > 1
        AND NOT EXISTS (SELECT 1 FROM tier WHERE tariff_version_id = NEW.tariff_version_id
        AND position = NEW.position - 1 AND upto_e3 IS NOT NULL
        AND upto_e3 < ifnull(NEW.upto_e3, upto_e3 + 1));
    SELECT RAISE(ABORT, 'the price is above its ceiling') WHERE EXISTS (
        SELECT 1 FROM tariff_version v JOIN ceiling c ON c.id = v.ceiling_id
        WHERE v.id = NEW.tariff_version_id AND NEW.price_e4 > c.upper_price_e4);
    SELECT RAISE(ABORT, 'the tiers of a version that was charged are never changed')
        WHERE EXISTS (SELECT 1 FROM charge WHERE tariff_version_id = NEW.tariff_version_id);
END;
CREATE TRIGGER tier_no_update BEFORE UPDATE ON tier
BEGIN SELECT RAISE(ABORT, 'tiers are never changed'); END;
CREATE TRIGGER tier_no_delete BEFORE DELETE ON tier
BEGIN SELECT RAISE(ABORT, 'tiers are never deleted'); END;

-- What recurs and what does not are different tariffs: a unit is billed for one or for the other.
CREATE TRIGGER tariff_version_family BEFORE INSERT ON tariff_version
BEGIN
    SELECT RAISE(ABORT, 'a tariff recurs or it does not, in all its versions') WHERE EXISTS (
        SELECT 1 FROM tariff_version WHERE tariff_id = NEW.tariff_id
        AND (basis <= 3) <> (NEW.basis <= 3));
END;

-- A ceiling that is one of several levels of service of its document, by the level's name there.
-- The lower level is the one with the lower upper price.
CREATE TABLE ceiling_level (
    ceiling_id INTEGER NOT NULL PRIMARY KEY REFERENCES ceiling,
    level TEXT NOT NULL CHECK (level <> '')
) STRICT;
CREATE TRIGGER ceiling_level_append BEFORE INSERT ON ceiling_level
BEGIN
    SELECT RAISE(ABORT, 'levels are never replaced') WHERE EXISTS (
        SELECT 1 FROM ceiling_level WHERE ceiling_id = NEW.ceiling_id);
    SELECT RAISE(ABORT, 'each level of a document has a name and a price of its own')
        WHERE EXISTS (SELECT 1 FROM ceiling n JOIN ceiling c ON c.document = n.document
        JOIN ceiling_level l ON l.ceiling_id = c.id WHERE n.id = NEW.ceiling_id
        AND (l.level = NEW.level OR c.upper_price_e4 = n.upper_price_e4)
        AND c.from_day < ifnull(n.to_day, 9000000) AND ifnull(c.to_day, 9000000) > n.from_day);
END;
CREATE TRIGGER ceiling_level_no_update BEFORE UPDATE ON ceiling_level
BEGIN SELECT RAISE(ABORT, 'levels are never changed'); END;
CREATE TRIGGER ceiling_level_no_delete BEFORE DELETE ON ceiling_level
BEGIN SELECT RAISE(ABORT, 'levels are never deleted'); END;

-- The level that an estate was really served at. While it holds, prices under higher levels of the
-- same document are billed at most at this level's upper price.
CREATE TABLE delivered_level (
    id INTEGER PRIMARY KEY,
    estate_id INTEGER NOT NULL REFERENCES estate,
    ceiling_id INTEGER NOT NULL REFERENCES ceiling_level (ceiling_id),
    from_day INTEGER NOT NULL,
    to_day INTEGER CHECK (to_day > from_day),
    reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE TRIGGER delivered_level_append BEFORE INSERT ON delivered_level
BEGIN
    SELECT RAISE(ABORT, 'decisions on levels are never replaced') WHERE EXISTS (
        SELECT 1 FROM delivered_level WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'the estate already has a level of this document in that time')
        WHERE EXISTS (SELECT 1 FROM delivered_level d JOIN ceiling c ON c.id = d.ceiling_id
        JOIN ceiling n ON n.id = NEW.ceiling_id WHERE d.estate_id = NEW.estate_id
        AND c.document = n.document AND d.from_day < ifnull(NEW.to_day, 9000000)
        AND ifnull(d.to_day, 9000000) > NEW.from_day);
END;
CREATE TRIGGER delivered_level_update BEFORE UPDATE ON delivered_level
BEGIN
    SELECT RAISE(ABORT, 'of a decision on a level only the open end may be set')
        WHERE NEW.id <> OLD.id OR NEW.estate_id <> OLD.estate_id
        OR NEW.ceiling_id <> OLD.ceiling_id OR NEW.from_day <> OLD.from_day
        OR NEW.reason <> OLD.reason OR OLD.to_day IS NOT NULL;
END;
CREATE TRIGGER delivered_level_no_delete BEFORE DELETE ON delivered_level
BEGIN SELECT RAISE(ABORT, 'decisions on levels are never deleted'); END;
