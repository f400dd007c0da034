-- Text to typed amendments. Whatever cannot be read becomes null here and is named by a check.
CREATE OR REPLACE TEMP MACRO day(given) AS
  CASE WHEN regexp_full_match(given, '\d{4}-\d{2}-\d{2}') THEN TRY_CAST(given AS DATE) END;
CREATE OR REPLACE TEMP MACRO part_code(given) AS CASE given
  WHEN '目标' THEN 'target' WHEN '目标值' THEN 'target' WHEN '期限' THEN 'due' WHEN '基期' THEN 'baseline' WHEN '基期值' THEN 'baseline'
  WHEN 'target' THEN given WHEN 'due' THEN given WHEN 'baseline' THEN given END;
CREATE OR REPLACE TEMP MACRO status_code(given) AS CASE coalesce(given, 'active')
  WHEN '有效' THEN 'active' WHEN 'active' THEN 'active' WHEN '撤回' THEN 'withdrawn' WHEN 'withdrawn' THEN 'withdrawn' END;

-- What the warehouse knows of the plans' indicators.
CREATE TEMP TABLE IF NOT EXISTS on_file (
  plan VARCHAR, indicator VARCHAR, issued_on DATE, comparator VARCHAR, target DECIMAL(38, 6), due DATE, baseline DECIMAL(38, 6),
  base_on DATE, named_on DATE);

CREATE TEMP TABLE staged AS
SELECT
  source_row,
  concat_ws('|', plan, indicator, part_code(part), effective_on) AS key,
  CAST(NULL AS INTEGER) AS version,
  day(known_on) AS known_on,
  CASE WHEN known_on IS NULL THEN 'load_date' ELSE 'stated' END AS known_on_kind,
  status_code(status) AS status,
  day(effective_on) AS effective_on,
  plan,
  indicator,
  part_code(part) AS part,
  CASE WHEN regexp_full_match(value, '-?[0-9]+(\.[0-9]{1,6})?') THEN TRY_CAST(value AS DECIMAL(24, 6)) END AS value,
  day(due) AS due,
  document, document_no, clause, reason, person
FROM raw;
