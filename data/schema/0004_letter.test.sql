-- Statements that must return no rows once the schema is in place.

-- An issued letter stays as it went out, and so does the delivery log.
WITH wanted(name) AS (VALUES ('letter_issued_stays'), ('letter_no_delete'),
    ('letter_event_no_update'), ('letter_event_no_delete'))
SELECT name FROM wanted WHERE name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'trigger');

-- One number for one letter.
WITH wanted(name) AS (VALUES ('letter_number'))
SELECT name FROM wanted WHERE name NOT IN (SELECT l.name FROM sqlite_schema m,
    pragma_index_list(m.name) l WHERE m.type = 'table' AND l."unique" = 1);
