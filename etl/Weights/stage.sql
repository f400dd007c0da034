-- Text to typed weights. Whatever cannot be read becomes null here and is named by a check.
CREATE OR REPLACE TEMP MACRO day(given) AS
  CASE WHEN regexp_full_match(given, '\d{4}-\d{2}-\d{2}') THEN TRY_CAST(given AS DATE) END;

-- What the warehouse knows of the plans' indicators.
CREATE TEMP TABLE IF NOT EXISTS on_file (plan VARCHAR, indicator VARCHAR);

CREATE TEMP TABLE staged AS
SELECT
  source_row,
  concat_ws('|', plan, indicator) AS key,
  CAST(NULL AS INTEGER) AS version,
  day(known_on) AS known_on,
  CASE WHEN known_on IS NULL THEN 'load_date' ELSE 'stated' END AS known_on_kind,
  'active' AS status,
  plan, indicator,
  CASE WHEN regexp_full_match(weight, '[0-9]{1,6}(\.[0-9]{1,6})?') THEN TRY_CAST(weight AS DECIMAL(12, 6)) END AS weight,
  document, person
FROM raw;
