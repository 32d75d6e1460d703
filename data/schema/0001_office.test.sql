-- Statements that must return no rows once the schema is in place.

-- Every table is STRICT: text cannot enter a column of numbers.
SELECT name FROM pragma_table_list
WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND strict = 0;

-- Every reference names a table that is there.
SELECT m.name || ' → ' || f."table" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
WHERE m.type = 'table' AND f."table" NOT IN (SELECT name FROM sqlite_schema WHERE type = 'table');

-- The log is append-only.
WITH wanted(name) AS (VALUES ('audit_no_update'), ('audit_no_delete'), ('audit_append'),
    ('request_no_update'))
SELECT name FROM wanted WHERE name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'trigger');

-- A new file knows nobody and nothing.
SELECT key FROM setting;
SELECT uid FROM operator;
SELECT seq FROM audit;
SELECT kind FROM series;
