-- Two values for one target, known on one day: nobody can say which is right, so all of them go.
SELECT source_row, 'X-CONFLICT' AS code, key AS detail
FROM staged
QUALIFY count(DISTINCT hash(value, document_no, issued_on, issuer)) OVER (PARTITION BY key, known_on, status) > 1;
