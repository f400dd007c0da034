-- New versions of the touched keys. A row that says what is already known word for word is unchanged: the same version number, day,
-- status and columns. Where the source states no day the load's date stands in, which a resend must not make a new fact: then the day
-- is left out, and the row is held against the same version number or, without numbers, against the newest version. What a full set left
-- out is withdrawn as of its day: a version after the newest, with no words of its own.
CREATE OR REPLACE TEMP TABLE fresh AS
WITH arrived AS (
  SELECT b.* FROM batch b SEMI JOIN touched t ON t.key = b.key
  QUALIFY row_number() OVER (
    PARTITION BY b.key, b.version, b.status{, b.columns}, CASE WHEN b.known_on_kind <> 'load_date' THEN b.known_on END
    ORDER BY b.known_on, b.source_row) = 1
)
SELECT a.key, a.version, a.known_on, a.known_on_kind, a.status{, a.dimensions}{, a.amounts}{, a.notes}, $load_id::BIGINT AS load_id,
       a.source_row
FROM arrived a
WHERE NOT EXISTS (
  FROM known k
  WHERE k.key = a.key AND k.status = a.status{ and k.columns same a}
    AND CASE WHEN a.known_on_kind <> 'load_date' THEN k.version IS NOT DISTINCT FROM a.version AND k.known_on = a.known_on
             WHEN a.version IS NOT NULL THEN k.version = a.version AND NOT k.is_withdrawn
             ELSE k.newest END)
UNION ALL BY NAME
SELECT k.key, k.version, $known_on::DATE AS known_on, $known_on_kind AS known_on_kind, 'withdrawn' AS status, $load_id::BIGINT AS load_id,
       0 AS source_row
FROM known k SEMI JOIN missing m ON m.key = k.key
WHERE k.newest;
