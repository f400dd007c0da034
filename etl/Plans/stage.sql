-- A plan is known from the day it was issued. Its shape was checked before it became a row.
CREATE TEMP TABLE staged AS
SELECT
  source_row,
  code AS key,
  CAST(NULL AS INTEGER) AS version,
  CAST(issued_on AS DATE) AS known_on,
  'stated' AS known_on_kind,
  'active' AS status,
  code,
  body
FROM raw;
