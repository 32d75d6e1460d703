-- Statements that must return no rows once the schema is in place.

WITH tables(name) AS (VALUES ('tier'), ('ceiling_level'), ('delivered_level')),
    wanted(name) AS (SELECT name || '_append' FROM tables UNION ALL
        SELECT name || '_no_delete' FROM tables UNION ALL VALUES ('tier_no_update'),
            ('ceiling_level_no_update'), ('delivered_level_update'), ('tariff_version_family'))
SELECT name FROM wanted WHERE name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'trigger');
