-- A measure the catalogue does not know.
SELECT source_row, 'R-MEASURE' AS code, 'measure=' || measure AS detail
FROM raw
WHERE measure NOT IN (SELECT id FROM known_measure);
