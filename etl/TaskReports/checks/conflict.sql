-- Two words on one task's year, known on one day: nobody can say which is right, so all of them go.
SELECT source_row, 'X-CONFLICT' AS code, key AS detail
FROM staged
QUALIFY count(DISTINCT hash(status, reported_on, word, done_on, measures, evidence, evidence_no, body))
  OVER (PARTITION BY key, known_on, status) > 1;
