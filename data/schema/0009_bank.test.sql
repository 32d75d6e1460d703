-- Statements that must return no rows once the schema is in place.

-- Lines and matches are evidence: they stay as they were written.
WITH wanted(name) AS (VALUES ('bank_account_update'), ('bank_account_no_delete'),
    ('bank_file_append'), ('bank_file_update'), ('bank_file_no_delete'), ('bank_line_append'),
    ('bank_line_no_update'), ('bank_line_no_delete'), ('bank_line_opens'), ('bank_match_append'),
    ('bank_match_no_update'), ('bank_match_no_delete'), ('bank_match_closes'))
SELECT name FROM wanted WHERE name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'trigger');

-- A line stands once, and a match is taken back once.
SELECT 'bank_line' WHERE (SELECT count(*) FROM pragma_index_list('bank_line') WHERE "unique" = 1) <> 1;
SELECT 'bank_match_reversal' WHERE NOT EXISTS (SELECT 1 FROM pragma_index_list('bank_match')
    WHERE name = 'bank_match_reversal' AND "unique" = 1);
