-- A text is known from the day it was loaded. Which plan it is of stands in its hash.
CREATE TEMP TABLE IF NOT EXISTS on_file (plan VARCHAR, sha256 VARCHAR);

CREATE TEMP TABLE staged AS
SELECT
  source_row,
  f.plan AS key,
  CAST(NULL AS INTEGER) AS version,
  CAST(NULL AS DATE) AS known_on,
  'load_date' AS known_on_kind,
  'active' AS status,
  f.plan,
  r.sha256,
  r.body
FROM raw r LEFT JOIN (SELECT min(plan) AS plan, sha256 FROM on_file GROUP BY sha256) f ON f.sha256 = r.sha256;
