-- The same target again: the first row stands, the later ones go.
SELECT source_row, 'X-DUP-ROW' AS code, key AS detail
FROM staged
QUALIFY row_number() OVER (PARTITION BY key, known_on, status, value, document_no, issued_on, issuer ORDER BY source_row) > 1;
