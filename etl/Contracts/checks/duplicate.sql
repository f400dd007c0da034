-- The same row again: the first stands, the later ones go.
SELECT source_row, 'X-DUP-ROW' AS code, key AS detail
FROM repeated
QUALIFY row_number() OVER (PARTITION BY key, version, known_on, life_cycle, content ORDER BY source_row) > 1;
