-- Statements that must return no rows once the schema is in place.

-- Days, ids and amounts are whole numbers.
SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
WHERE m.type = 'table' AND c.type <> 'INTEGER' AND (c.name = 'day'
    OR c.name = 'id' AND m.name <> 'request'
    OR c.name LIKE '%!_id' ESCAPE '!' AND c.name <> 'external_id'
    OR c.name LIKE '%!_day' ESCAPE '!' OR c.name LIKE '%!_fen' ESCAPE '!'
    OR c.name LIKE '%!_e4' ESCAPE '!');

-- A new file has no rows.
SELECT id FROM estate;
SELECT id FROM unit;
SELECT id FROM person;
SELECT id FROM household;
