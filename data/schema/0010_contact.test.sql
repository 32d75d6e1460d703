-- Statements that must return no rows once the schema is in place.

WITH tables(name) AS (VALUES ('contact'), ('promise'), ('instalment_plan'), ('instalment_charge'),
        ('instalment')),
    wanted(name) AS (SELECT name || '_append' FROM tables
        UNION ALL SELECT name || '_no_delete' FROM tables
        UNION ALL VALUES ('contact_no_update'), ('promise_update'), ('instalment_plan_update'),
            ('instalment_charge_no_update'), ('instalment_no_update'))
SELECT name FROM wanted WHERE name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'trigger');

-- A contact is replaced once, and a letter's arrival has a day.
SELECT 'contact_replaced' WHERE NOT EXISTS (SELECT 1 FROM pragma_index_list('contact')
    WHERE name = 'contact_replaced' AND "unique" = 1);
SELECT 'day' WHERE NOT EXISTS (SELECT 1 FROM pragma_table_info('letter_event') WHERE name = 'day');
