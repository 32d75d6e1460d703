-- Statements that must return no rows once the schema is in place.

-- What 0005 made anew has its guards again, and refunds have theirs.
WITH tables(name) AS (VALUES ('charge'), ('payment'), ('allocation'), ('line'), ('refund')),
    wanted(name) AS (SELECT name || '_append' FROM tables UNION ALL
        SELECT name || '_no_update' FROM tables UNION ALL SELECT name || '_no_delete' FROM tables
        UNION ALL VALUES ('charge_opens'), ('charge_reversed'), ('allocation_settles'),
            ('open_item_no_replace'), ('open_item_no_update'), ('open_item_no_delete'),
            ('tariff_version_insert'), ('tariff_version_update'), ('tariff_version_no_delete'),
            ('line_counted'))
SELECT name FROM wanted WHERE name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'trigger');

WITH wanted(name) AS (VALUES ('open_item_live'), ('payment_receipt'), ('payment_external'),
    ('payment_reversal'), ('charge_reversal'), ('refund_number'), ('refund_reversal'))
SELECT name FROM wanted WHERE name NOT IN (SELECT l.name FROM sqlite_schema m,
    pragma_index_list(m.name) l WHERE m.type = 'table' AND l."unique" = 1);

-- Nothing is left of what they were made from, and nothing is on any account.
SELECT name FROM sqlite_schema WHERE name LIKE 'new\_%' ESCAPE '\' OR name = 'ledger_total';
SELECT account FROM balance;
