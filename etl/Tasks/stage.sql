-- Text to typed tasks. Whatever cannot be read becomes null here and is named by a check.
CREATE OR REPLACE TEMP MACRO day(given) AS
  CASE WHEN regexp_full_match(given, '\d{4}-\d{2}-\d{2}') THEN TRY_CAST(given AS DATE) END;

CREATE TEMP TABLE staged AS
SELECT
  source_row,
  plan || '|' || no AS key,
  CAST(NULL AS INTEGER) AS version,
  day(known_on) AS known_on,
  CASE WHEN known_on IS NULL THEN 'load_date' ELSE coalesce(known_on_kind, 'stated') END AS known_on_kind,
  'active' AS status,
  plan,
  no,
  CASE WHEN ordinal IS NULL THEN source_row - 1 WHEN regexp_full_match(ordinal, '[0-9]{1,6}') THEN ordinal::INTEGER END AS ordinal,
  CASE coalesce(section, 'task') WHEN '任务' THEN 'task' WHEN '专栏' THEN 'column' WHEN '保障措施' THEN 'assurance'
    ELSE CASE WHEN coalesce(section, 'task') IN ('task', 'column', 'assurance') THEN coalesce(section, 'task') END END AS section,
  CASE kind WHEN '一次性' THEN 'one_off' WHEN '限期启动' THEN 'begin_by' WHEN '持续推进' THEN 'continuous' WHEN '逐年' THEN 'yearly'
    WHEN '节点后持续' THEN 'milestone_then_continue'
    ELSE CASE WHEN kind IN ('one_off', 'begin_by', 'continuous', 'yearly', 'milestone_then_continue') THEN kind END END AS kind,
  task_zh, task_en, clause, schedule, lead_zh, lead_en, co_leads_zh, co_leads_en,
  day(start_by) AS start_by,
  day(due_by) AS due_by,
  day(due_by_other) AS due_by_other,
  day(recurs_from) AS recurs_from,
  due_note_zh, due_note_en, note_zh, note_en, source
FROM raw;

-- What a row says of its task, for telling a repetition from a contradiction.
CREATE OR REPLACE TEMP VIEW repeated AS
SELECT source_row, key, known_on, hash(section, kind, task_zh, task_en, clause, schedule, lead_zh, lead_en, co_leads_zh, co_leads_en,
  start_by, due_by, due_by_other, recurs_from, due_note_zh, due_note_en, note_zh, note_en, source) AS content
FROM staged;
