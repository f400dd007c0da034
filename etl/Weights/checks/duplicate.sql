-- The same weight again: the first row stands, the later ones go.
SELECT source_row, 'X-DUP-ROW' AS code, key AS detail
FROM staged
QUALIFY row_number() OVER (PARTITION BY key, known_on, weight ORDER BY source_row) > 1;
