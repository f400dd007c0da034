-- Text to typed targets. Whatever cannot be read becomes null here and is named by a check.
CREATE OR REPLACE TEMP MACRO day(given) AS
  CASE WHEN regexp_full_match(given, '\d{4}-\d{2}-\d{2}') THEN TRY_CAST(given AS DATE) END;
CREATE OR REPLACE TEMP MACRO status_code(given) AS CASE coalesce(given, 'active')
  WHEN '有效' THEN 'active' WHEN 'active' THEN 'active' WHEN '撤回' THEN 'withdrawn' WHEN 'withdrawn' THEN 'withdrawn' END;

-- What the warehouse knows of the plans' indicators.
CREATE TEMP TABLE IF NOT EXISTS on_file (plan VARCHAR, indicator VARCHAR, unit VARCHAR, base_year INTEGER, last_year INTEGER);

CREATE TEMP TABLE staged AS
WITH typed AS (
  SELECT r.*, TRY_CAST(u.factor AS DECIMAL(15, 2)) AS factor,
    CASE WHEN regexp_full_match(r.value, '-?[0-9]{1,16}(\.[0-9]{1,7})?') THEN TRY_CAST(r.value AS DECIMAL(23, 7)) END AS number
  FROM raw r LEFT JOIN known_unit u ON u.unit = r.unit
)
SELECT
  source_row,
  concat_ws('|', plan, indicator, 'region=' || region, 'zone=' || zone, year) AS key,
  CAST(NULL AS INTEGER) AS version,
  coalesce(day(known_on), day(issued_on)) AS known_on,
  'stated' AS known_on_kind,
  status_code(status) AS status,
  day(issued_on) AS issued_on,
  plan, indicator, region, zone,
  CASE WHEN regexp_full_match(year, '[12][0-9]{3}') THEN year::INTEGER END AS year,
  document, document_no, issuer,
  CASE WHEN TRY_CAST(number * factor AS DECIMAL(28, 6)) = number * factor THEN TRY_CAST(number * factor AS DECIMAL(28, 6)) END AS value,
  note
FROM typed;
