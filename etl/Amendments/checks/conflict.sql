-- Two amendments of one part, effective and known on one day: nobody can say which is right, so all of them go.
SELECT source_row, 'X-CONFLICT' AS code, key AS detail
FROM staged
QUALIFY count(DISTINCT hash(value, due, document, document_no, clause, reason, person)) OVER (PARTITION BY key, known_on, status) > 1;
