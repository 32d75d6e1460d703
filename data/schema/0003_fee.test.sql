-- Statements that must return no rows once the schema is in place.

-- Money rows are appended, never replaced, changed or deleted.
WITH tables(name) AS (VALUES ('charge'), ('payment'), ('allocation'), ('line')),
    wanted(name) AS (SELECT name || '_append' FROM tables UNION ALL
        SELECT name || '_no_update' FROM tables UNION ALL SELECT name || '_no_delete' FROM tables)
SELECT name FROM wanted WHERE name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'trigger');

-- One live charge for a unit, an item and a period; one receipt for a number.
WITH wanted(name) AS (VALUES ('open_item_live'), ('payment_receipt'), ('payment_external'),
    ('payment_reversal'), ('charge_reversal'))
SELECT name FROM wanted WHERE name NOT IN (SELECT l.name FROM sqlite_schema m,
    pragma_index_list(m.name) l WHERE m.type = 'table' AND l."unique" = 1);

-- The newest day is one row, long ago.
SELECT count(*) FROM newest HAVING count(*) <> 1 OR max(day) >= 0;
