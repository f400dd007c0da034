-- Text to typed observations. Whatever cannot be read becomes null here and is named by a check.
-- value: exact decimal arithmetic; 16 digits before and 7 after the point times the unit's factor fit DECIMAL(38, 9).
CREATE TEMP TABLE staged AS
WITH typed AS (
  SELECT
    r.*,
    CASE WHEN regexp_full_match(r.period_from, '\d{4}-\d{2}-\d{2}') THEN TRY_CAST(r.period_from AS DATE) END AS from_date,
    CASE WHEN regexp_full_match(r.period_to, '\d{4}-\d{2}-\d{2}') THEN TRY_CAST(r.period_to AS DATE) END AS to_date,
    CASE WHEN regexp_full_match(r.known_on, '\d{4}-\d{2}-\d{2}') THEN TRY_CAST(r.known_on AS DATE) END AS known_date,
    CASE WHEN regexp_full_match(r.value, '-?[0-9]{1,16}(\.[0-9]{1,7})?') THEN TRY_CAST(r.value AS DECIMAL(23, 7)) END AS number,
    TRY_CAST(u.factor AS DECIMAL(15, 2)) AS factor
  FROM raw r
  LEFT JOIN known_unit u ON u.unit = r.unit
)
SELECT
  source_row,
  concat_ws('|', measure, period_from || '..' || period_to,
    'region=' || region, 'basis=' || basis, 'category=' || category, 'seller_kind=' || seller_kind, 'buyer_kind=' || buyer_kind,
    'ip_type=' || ip_type, 'plan_source=' || plan_source, 'field=' || field, 'counterpart=' || counterpart, 'level=' || level,
    'counting_rule=' || counting_rule, 'vintage=' || vintage, 'kind=' || kind, 'zone=' || zone, 'center=' || center, 'fund=' || fund,
    'region_set=' || region_set, 'institution=' || institution, release, CASE WHEN grade = 'C' THEN 'unverified' END) AS key,
  CAST(NULL AS INTEGER) AS version,
  known_date AS known_on,
  CASE WHEN known_on IS NULL THEN 'load_date' ELSE known_on_kind END AS known_on_kind,
  'active' AS status,
  measure,
  from_date AS period_from,
  to_date AS period_to,
  region, basis, category, seller_kind, buyer_kind, ip_type, plan_source, field, counterpart, level, counting_rule, vintage, kind,
  zone, center, fund, region_set, institution,
  release,
  grade,
  coalesce(bound, 'exact') AS bound,
  CASE WHEN TRY_CAST(number * factor AS DECIMAL(28, 6)) = number * factor THEN TRY_CAST(number * factor AS DECIMAL(28, 6)) END AS value,
  source,
  confidence,
  note
FROM typed;
