-- A region, unit or state that is in no list; a name that could not be told apart from the rest of a key.
SELECT source_row, 'R-CODE' AS code, 'region=' || region AS detail FROM raw WHERE region NOT IN (SELECT code FROM known_region)
UNION ALL
SELECT source_row, 'R-CODE', 'unit=' || unit FROM raw WHERE unit NOT IN (SELECT unit FROM known_unit)
UNION ALL
SELECT source_row, 'R-CODE', 'status=' || status FROM raw WHERE status_code(status) IS NULL
UNION ALL
SELECT source_row, 'R-CODE', 'zone=' || zone FROM raw WHERE contains(zone, '|');
