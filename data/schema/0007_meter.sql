-- Meters, what they showed and when, and which charge billed which usage.

-- A meter in a place from when to when. One that moves to another place is another row with the
-- same number.
CREATE TABLE meter (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL CHECK (number <> ''),  -- as it is written on the meter
    estate_id INTEGER NOT NULL REFERENCES estate,
    unit_id INTEGER REFERENCES unit,       -- NULL: of a common part
    building_id INTEGER REFERENCES building,  -- of a common part; NULL: of the whole estate
    place TEXT NOT NULL,                   -- where in it: 水泵房; may be empty
    item_id INTEGER NOT NULL REFERENCES fee_item,  -- what its usage is charged as
    measure INTEGER NOT NULL CHECK (measure BETWEEN 1 AND 3),  -- 1 kWh 2 m³ 3 GJ
    multiplier INTEGER NOT NULL CHECK (multiplier BETWEEN 1 AND 100000),  -- of its transformer
    digits INTEGER NOT NULL CHECK (digits BETWEEN 3 AND 9),  -- before the point: then it rolls over
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 3),
    installed_day INTEGER NOT NULL,
    removed_day INTEGER CHECK (removed_day >= installed_day),
    replaces_id INTEGER REFERENCES meter,  -- whose place it took
    verify_months INTEGER CHECK (verify_months BETWEEN 1 AND 240),  -- NULL: not subject to it
    CHECK (unit_id IS NULL OR building_id IS NULL)
) STRICT;
CREATE UNIQUE INDEX meter_number ON meter (number) WHERE removed_day IS NULL;
CREATE INDEX meter_by_unit ON meter (unit_id, item_id);

CREATE TRIGGER meter_append BEFORE INSERT ON meter
BEGIN
    SELECT RAISE(ABORT, 'meters are never replaced: remove it and add the new one') WHERE EXISTS (
        SELECT 1 FROM meter WHERE id = NEW.id
        OR (number = NEW.number AND removed_day IS NULL AND NEW.removed_day IS NULL));
    SELECT RAISE(ABORT, 'the unit is of another estate') WHERE NEW.unit_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM unit WHERE id = NEW.unit_id AND estate_id = NEW.estate_id);
    SELECT RAISE(ABORT, 'the building is of another estate') WHERE NEW.building_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM building WHERE id = NEW.building_id
            AND estate_id = NEW.estate_id);
END;
CREATE TRIGGER meter_update BEFORE UPDATE ON meter
BEGIN
    SELECT RAISE(ABORT, 'a meter is removed once; nothing else of it changes')
        WHERE OLD.removed_day IS NOT NULL OR NEW.removed_day IS NULL OR NEW.id <> OLD.id
        OR NEW.number <> OLD.number OR NEW.estate_id <> OLD.estate_id
        OR NEW.unit_id IS NOT OLD.unit_id OR NEW.building_id IS NOT OLD.building_id
        OR NEW.place <> OLD.place OR NEW.item_id <> OLD.item_id OR NEW.measure <> OLD.measure
        OR NEW.multiplier <> OLD.multiplier OR NEW.digits <> OLD.digits
        OR NEW.decimals <> OLD.decimals OR NEW.installed_day <> OLD.installed_day
        OR NEW.replaces_id IS NOT OLD.replaces_id OR NEW.verify_months IS NOT OLD.verify_months;
    SELECT RAISE(ABORT, 'the meter was read after that day') WHERE EXISTS (
        SELECT 1 FROM live_reading WHERE meter_id = NEW.id AND day > NEW.removed_day);
END;
CREATE TRIGGER meter_no_delete BEFORE DELETE ON meter
BEGIN SELECT RAISE(ABORT, 'meters are never deleted: remove it'); END;

-- 检定: when a meter was verified and until when that holds.
CREATE TABLE meter_verification (
    id INTEGER PRIMARY KEY,
    meter_id INTEGER NOT NULL REFERENCES meter,
    day INTEGER NOT NULL,
    next_day INTEGER CHECK (next_day > day),  -- NULL: not again
    certificate TEXT NOT NULL,
    uid INTEGER NOT NULL
) STRICT;
CREATE INDEX verification_by_meter ON meter_verification (meter_id, day);
CREATE TRIGGER meter_verification_append BEFORE INSERT ON meter_verification
BEGIN
    SELECT RAISE(ABORT, 'verifications are never replaced') WHERE EXISTS (
        SELECT 1 FROM meter_verification WHERE id = NEW.id);
END;
CREATE TRIGGER meter_verification_no_update BEFORE UPDATE ON meter_verification
BEGIN SELECT RAISE(ABORT, 'verifications are never changed'); END;
CREATE TRIGGER meter_verification_no_delete BEFORE DELETE ON meter_verification
BEGIN SELECT RAISE(ABORT, 'verifications are never deleted'); END;

-- What a meter showed. A wrong reading is superseded by one that corrects it, or taken back by one
-- without a value; both stay.
CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER REFERENCES batch,     -- NULL: typed
    meter_id INTEGER NOT NULL REFERENCES meter,
    day INTEGER NOT NULL,
    value INTEGER CHECK (value >= 0),      -- 1/1000; NULL: the corrected one is taken back
    -- 1 initial: where counting begins 2 normal 3 roll-over: past the last digit and on from zero
    -- 4 final: as the meter was removed
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4),
    corrects_id INTEGER REFERENCES reading,
    reason TEXT NOT NULL,                  -- of a correction; else a note, may be empty
    uid INTEGER NOT NULL,                  -- who wrote it down
    CHECK (corrects_id IS NULL OR reason <> ''),
    CHECK (value IS NOT NULL OR corrects_id IS NOT NULL)
) STRICT;
CREATE INDEX reading_by_meter ON reading (meter_id, day);
CREATE UNIQUE INDEX reading_correction ON reading (corrects_id) WHERE corrects_id IS NOT NULL;

-- Those that count.
CREATE VIEW live_reading AS
    SELECT id, batch_id, meter_id, day, value, kind, corrects_id, reason, uid FROM reading r
    WHERE value IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reading s WHERE s.corrects_id = r.id);

-- Which usage a charge has billed, by the reading that closes it. A reversed charge has no open
-- item, so that its readings are free again.
CREATE TABLE reading_charge (
    charge_id INTEGER NOT NULL REFERENCES charge,
    reading_id INTEGER NOT NULL REFERENCES reading,
    opened_id INTEGER NOT NULL REFERENCES reading,  -- from which on
    usage INTEGER NOT NULL CHECK (usage >= 0),      -- 1/1000, with the multiplier
    PRIMARY KEY (charge_id, reading_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_charge_by_reading ON reading_charge (reading_id);

CREATE TRIGGER reading_append BEFORE INSERT ON reading
BEGIN
    SELECT RAISE(ABORT, 'readings are never replaced') WHERE EXISTS (
        SELECT 1 FROM reading WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'a reading is corrected once, on its own meter and day')
        WHERE NEW.corrects_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM live_reading
        WHERE id = NEW.corrects_id AND meter_id = NEW.meter_id AND day = NEW.day);
    SELECT RAISE(ABORT, 'the meter has a reading of that day already')
        WHERE NEW.corrects_id IS NULL AND EXISTS (SELECT 1 FROM live_reading
        WHERE meter_id = NEW.meter_id AND day = NEW.day);
    SELECT RAISE(ABORT, 'a reading from that day on is billed') WHERE EXISTS (
        SELECT 1 FROM reading r JOIN reading_charge c ON c.reading_id = r.id
            JOIN open_item o ON o.charge_id = c.charge_id
        WHERE r.meter_id = NEW.meter_id AND r.day >= NEW.day);
    SELECT RAISE(ABORT, 'the meter was not there on that day') WHERE NOT EXISTS (
        SELECT 1 FROM meter WHERE id = NEW.meter_id AND installed_day <= NEW.day
        AND ifnull(removed_day, 9000000) >= NEW.day);
    SELECT RAISE(ABORT, 'the meter does not show such a number') WHERE NEW.value IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM meter WHERE id = NEW.meter_id
        AND NEW.value < CAST(substr('1000000000000', 1, digits + 4) AS INTEGER)
        AND NEW.value % CAST(substr('1000', 1, 4 - decimals) AS INTEGER) = 0);
    SELECT RAISE(ABORT, 'the first reading of a meter is initial, and no other')
        WHERE NEW.value IS NOT NULL AND (NEW.kind = 1) = EXISTS (SELECT 1 FROM live_reading
        WHERE meter_id = NEW.meter_id AND day < NEW.day);
    SELECT RAISE(ABORT, 'later readings count from this one') WHERE NEW.kind = 1
        AND (NEW.value IS NULL OR NEW.corrects_id IS NULL) AND EXISTS (
        SELECT 1 FROM live_reading WHERE meter_id = NEW.meter_id AND day > NEW.day);
    SELECT RAISE(ABORT, 'a reading below the one before it is a roll-over, and no other')
        WHERE NEW.value IS NOT NULL AND NEW.kind <> 1 AND (NEW.kind = 3) <> (NEW.value < (
        SELECT value FROM live_reading WHERE meter_id = NEW.meter_id AND day < NEW.day
        ORDER BY day DESC LIMIT 1));
    SELECT RAISE(ABORT, 'the reading after it would count backwards') WHERE EXISTS (
        SELECT 1 FROM (SELECT value, kind FROM live_reading WHERE meter_id = NEW.meter_id
            AND day > NEW.day ORDER BY day LIMIT 1)
        WHERE (kind = 3) <> (value < ifnull(NEW.value, (SELECT value FROM live_reading
            WHERE meter_id = NEW.meter_id AND day < NEW.day ORDER BY day DESC LIMIT 1))));
    SELECT RAISE(ABORT, 'nothing is read after the meter''s last reading') WHERE EXISTS (
        SELECT 1 FROM live_reading WHERE meter_id = NEW.meter_id AND kind = 4 AND day < NEW.day);
END;
CREATE TRIGGER reading_no_update BEFORE UPDATE ON reading
BEGIN SELECT RAISE(ABORT, 'readings are never changed: correct it'); END;
CREATE TRIGGER reading_no_delete BEFORE DELETE ON reading
BEGIN SELECT RAISE(ABORT, 'readings are never deleted: take it back'); END;

CREATE TRIGGER reading_charge_append BEFORE INSERT ON reading_charge
BEGIN
    SELECT RAISE(ABORT, 'the usage is billed already') WHERE EXISTS (
        SELECT 1 FROM reading_charge c JOIN open_item o ON o.charge_id = c.charge_id
        WHERE c.reading_id = NEW.reading_id);
    SELECT RAISE(ABORT, 'only what a meter of the unit showed is billed to it') WHERE NOT EXISTS (
        SELECT 1 FROM live_reading r JOIN meter m ON m.id = r.meter_id
            JOIN charge c ON c.id = NEW.charge_id
            JOIN live_reading b ON b.id = NEW.opened_id
        WHERE r.id = NEW.reading_id AND b.meter_id = r.meter_id AND b.day < r.day
            AND c.kind = 2 AND c.unit_id = m.unit_id AND c.item_id = m.item_id);
END;
CREATE TRIGGER reading_charge_no_update BEFORE UPDATE ON reading_charge
BEGIN SELECT RAISE(ABORT, 'what is billed is never changed: reverse the charge'); END;
CREATE TRIGGER reading_charge_no_delete BEFORE DELETE ON reading_charge
BEGIN SELECT RAISE(ABORT, 'what is billed stays: reverse the charge'); END;
