-- Text to typed evidence. Whatever cannot be read becomes null here and is named by a check.
CREATE OR REPLACE TEMP MACRO day(given) AS
  CASE WHEN regexp_full_match(given, '\d{4}-\d{2}-\d{2}') THEN TRY_CAST(given AS DATE) END;
CREATE OR REPLACE TEMP MACRO result_code(given) AS CASE given
  WHEN '达到' THEN 'met' WHEN '部分达到' THEN 'partly' WHEN '未达到' THEN 'not'
  WHEN 'met' THEN given WHEN 'partly' THEN given WHEN 'not' THEN given END;
CREATE OR REPLACE TEMP MACRO status_code(given) AS CASE coalesce(given, 'active')
  WHEN '有效' THEN 'active' WHEN 'active' THEN 'active' WHEN '撤回' THEN 'withdrawn' WHEN 'withdrawn' THEN 'withdrawn' END;

-- What the warehouse knows of the plans' criteria.
CREATE TEMP TABLE IF NOT EXISTS on_file (plan VARCHAR, goal VARCHAR, criterion VARCHAR);

CREATE TEMP TABLE staged AS
SELECT
  source_row,
  concat_ws('|', plan, goal, criterion, shown_on, document, document_no) AS key,
  CAST(NULL AS INTEGER) AS version,
  day(known_on) AS known_on,
  CASE WHEN known_on IS NULL THEN 'load_date' ELSE 'stated' END AS known_on_kind,
  status_code(status) AS status,
  day(shown_on) AS shown_on,
  plan, goal, criterion,
  result_code(result) AS result,
  document, document_no, words
FROM raw;
