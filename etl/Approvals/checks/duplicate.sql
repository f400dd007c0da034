-- The same step again: the first row stands, the later ones go.
SELECT source_row, 'X-DUP-ROW' AS code, key AS detail
FROM staged
QUALIFY row_number() OVER (PARTITION BY key, known_on, status, on_to, on_from, carriers, document, region, grade ORDER BY source_row) > 1;
