-- Estates, buildings, units, people, households, and the dated facts that tie them together.
-- Intervals are half-open: to_day is the first day after; NULL is open-ended.

CREATE TABLE estate (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name TEXT NOT NULL,
    developer_id INTEGER REFERENCES household  -- pays for what is not delivered (条例 41)
) STRICT;

CREATE TABLE building (
    id INTEGER PRIMARY KEY,
    estate_id INTEGER NOT NULL REFERENCES estate,
    code TEXT NOT NULL,                    -- '3', 'A'
    name TEXT NOT NULL,                    -- as the estate writes it: '3栋'
    sort_key TEXT NOT NULL,
    UNIQUE (estate_id, code)
) STRICT;

-- 单元: a stair or lift core of a building.
CREATE TABLE entrance (
    id INTEGER PRIMARY KEY,
    building_id INTEGER NOT NULL REFERENCES building,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    UNIQUE (building_id, code)
) STRICT;

CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    estate_id INTEGER NOT NULL REFERENCES estate,
    building_id INTEGER REFERENCES building,
    entrance_id INTEGER REFERENCES entrance,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4),  -- 1 home 2 shop 3 parking 4 storeroom
    code TEXT NOT NULL CHECK (code <> ''),  -- normalised: '3-2-1502', 'B1-023'
    name TEXT NOT NULL,                    -- as the estate writes it
    sort_key TEXT NOT NULL,                -- natural order inside the estate
    floor INTEGER,
    UNIQUE (estate_id, code)
) STRICT;
CREATE INDEX unit_by_code ON unit (code);

-- Area by component, dated: a better survey bills forward only (rules.md 1.2).
CREATE TABLE unit_area (
    unit_id INTEGER NOT NULL REFERENCES unit,
    component TEXT NOT NULL,               -- 'building', 'storeroom', 'garden' …
    from_day INTEGER NOT NULL,
    area_dm2 INTEGER NOT NULL CHECK (area_dm2 >= 0),  -- 1/100 m²
    billable INTEGER NOT NULL CHECK (billable BETWEEN 0 AND 1),
    evidence INTEGER NOT NULL CHECK (evidence BETWEEN 1 AND 3),  -- 1 register 2 survey 3 contract
    PRIMARY KEY (unit_id, component, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    phone TEXT,
    phone2 TEXT,
    email TEXT,
    id_type INTEGER CHECK (id_type BETWEEN 1 AND 7),  -- 1 identity card 2 company 3 HKID 4 Taiwan id 5 passport 6 home-return permit 7 other
    id_number TEXT,
    language TEXT,                         -- 'en', 'zh-Hans', 'zh-Hant'; NULL: the office's
    salutation TEXT,                       -- form of address: 先生, 女士, Ms
    salt BLOB NOT NULL CHECK (length(salt) = 32)  -- of the audit commitments; destroyed on erasure
) STRICT;
CREATE INDEX person_by_id_number ON person (id_number) WHERE id_number IS NOT NULL;
CREATE INDEX person_by_phone ON person (phone) WHERE phone IS NOT NULL;
CREATE INDEX person_by_name ON person (name);

-- Who owes and pays: a family, a firm, the developer. Charges, payments and letters are a household's.
CREATE TABLE household (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 3),  -- 1 family 2 organisation 3 developer
    account_no TEXT UNIQUE,                -- 户号, when the office has one
    head_id INTEGER NOT NULL REFERENCES person  -- the one who is addressed
) STRICT;
CREATE INDEX household_by_head ON household (head_id);

CREATE TABLE household_member (
    household_id INTEGER NOT NULL REFERENCES household,
    person_id INTEGER NOT NULL REFERENCES person,
    relation TEXT NOT NULL,                -- 'owner', 'spouse', 'family', 'tenant' …
    from_day INTEGER NOT NULL,
    to_day INTEGER CHECK (to_day > from_day),
    PRIMARY KEY (household_id, person_id, from_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_by_person ON household_member (person_id);

-- Who holds a unit, from when to when. The owner is liable; a tenant pays when that is agreed (条例 41).
CREATE TABLE tenure (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER NOT NULL REFERENCES unit,
    household_id INTEGER NOT NULL REFERENCES household,
    role INTEGER NOT NULL CHECK (role BETWEEN 1 AND 2),  -- 1 owner 2 tenant
    pays INTEGER NOT NULL CHECK (pays BETWEEN 0 AND 1),
    from_day INTEGER NOT NULL,
    to_day INTEGER CHECK (to_day > from_day),
    UNIQUE (unit_id, role, from_day)
) STRICT;
CREATE INDEX tenure_by_household ON tenure (household_id);

CREATE TRIGGER tenure_no_overlap_insert BEFORE INSERT ON tenure
WHEN EXISTS (SELECT 1 FROM tenure WHERE unit_id = NEW.unit_id AND role = NEW.role AND id <> NEW.id
    AND from_day < ifnull(NEW.to_day, 9000000) AND ifnull(to_day, 9000000) > NEW.from_day)
BEGIN SELECT RAISE(ABORT, 'two households cannot hold one unit in the same role at once'); END;
CREATE TRIGGER tenure_no_overlap_update BEFORE UPDATE ON tenure
WHEN EXISTS (SELECT 1 FROM tenure WHERE unit_id = NEW.unit_id AND role = NEW.role AND id <> NEW.id
    AND from_day < ifnull(NEW.to_day, 9000000) AND ifnull(to_day, 9000000) > NEW.from_day)
BEGIN SELECT RAISE(ABORT, 'two households cannot hold one unit in the same role at once'); END;

-- What happened to a unit and when: never a flag. Its state on a day is the latest fact up to it.
CREATE TABLE unit_fact (
    unit_id INTEGER NOT NULL REFERENCES unit,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5),  -- 1 delivered 2 sold 3 occupied 4 let 5 vacant
    day INTEGER NOT NULL,
    PRIMARY KEY (unit_id, kind, day)
) STRICT, WITHOUT ROWID;
