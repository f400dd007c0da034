-- Text to typed reports. Whatever cannot be read becomes null here and is named by a check.
CREATE OR REPLACE TEMP MACRO day(given) AS
  CASE WHEN regexp_full_match(given, '\d{4}-\d{2}-\d{2}') THEN TRY_CAST(given AS DATE) END;
CREATE OR REPLACE TEMP MACRO word_code(given) AS CASE given
  WHEN '未启动' THEN 'not_started' WHEN '推进中' THEN 'in_progress' WHEN '已完成' THEN 'done' WHEN '滞后' THEN 'behind' WHEN '调整' THEN 'adjusted'
  WHEN 'not_started' THEN given WHEN 'in_progress' THEN given WHEN 'done' THEN given WHEN 'behind' THEN given
  WHEN 'adjusted' THEN given END;
CREATE OR REPLACE TEMP MACRO part_code(given) AS CASE coalesce(given, 'year')
  WHEN '节点' THEN 'milestone' WHEN 'milestone' THEN 'milestone' WHEN '年度' THEN 'year' WHEN 'year' THEN 'year' END;
CREATE OR REPLACE TEMP MACRO status_code(given) AS CASE coalesce(given, 'active')
  WHEN '报送' THEN 'active' WHEN 'active' THEN 'active' WHEN '撤回' THEN 'withdrawn' WHEN 'withdrawn' THEN 'withdrawn' END;

-- What the warehouse knows of the tasks.
CREATE TEMP TABLE IF NOT EXISTS on_file (plan VARCHAR, no VARCHAR, kind VARCHAR, issued_on DATE, last_year INTEGER);

CREATE TEMP TABLE staged AS
SELECT
  source_row,
  concat_ws('|', plan, no, part_code(part), year) AS key,
  CAST(NULL AS INTEGER) AS version,
  coalesce(day(known_on), day(reported_on)) AS known_on,
  'stated' AS known_on_kind,
  status_code(status) AS status,
  day(reported_on) AS reported_on,
  plan,
  no,
  part_code(part) AS part,
  CASE WHEN regexp_full_match(year, '[12][0-9]{3}') THEN year::INTEGER END AS year,
  word_code(word) AS word,
  day(done_on) AS done_on,
  measures, evidence, evidence_no, body
FROM raw;
