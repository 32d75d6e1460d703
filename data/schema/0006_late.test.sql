-- Statements that must return no rows once the schema is in place.
WITH wanted(name) AS (VALUES ('late_run_append'), ('late_run_no_update'), ('late_run_no_delete'))
SELECT name FROM wanted WHERE name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'trigger');
