-- The same report again: the first row stands, the later ones go.
SELECT source_row, 'X-DUP-ROW' AS code, key AS detail
FROM staged
QUALIFY row_number() OVER (
  PARTITION BY key, known_on, status, reported_on, word, done_on, measures, evidence, evidence_no, body ORDER BY source_row) > 1;
