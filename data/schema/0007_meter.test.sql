-- Statements that must return no rows once the schema is in place.

-- Meters, verifications, readings and what was billed of them only grow.
WITH tables(name) AS (VALUES ('meter_verification'), ('reading'), ('reading_charge')),
    wanted(name) AS (SELECT name || '_append' FROM tables UNION ALL
        SELECT name || '_no_update' FROM tables UNION ALL SELECT name || '_no_delete' FROM tables
        UNION ALL VALUES ('meter_append'), ('meter_update'), ('meter_no_delete'))
SELECT name FROM wanted WHERE name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'trigger');

-- One meter of a number at a time; a reading is corrected once.
WITH wanted(name) AS (VALUES ('meter_number'), ('reading_correction'))
SELECT name FROM wanted WHERE name NOT IN (SELECT l.name FROM sqlite_schema m,
    pragma_index_list(m.name) l WHERE m.type = 'table' AND l."unique" = 1);
