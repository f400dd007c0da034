-- A measure the catalogue does not know, or one that is summed from the registry and never published.
SELECT source_row, 'R-MEASURE' AS code, 'measure=' || measure AS detail
FROM raw
WHERE measure NOT IN (SELECT id FROM known_measure WHERE starts_with(id, 'published_'));
