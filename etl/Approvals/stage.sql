-- Text to typed steps. Whatever cannot be read becomes null here and is named by a check.
CREATE OR REPLACE TEMP MACRO day(given) AS
  CASE WHEN regexp_full_match(given, '\d{4}-\d{2}-\d{2}') THEN TRY_CAST(given AS DATE) END;
CREATE OR REPLACE TEMP MACRO kind_of(given) AS CASE given
  WHEN '示范区' THEN 'zones' WHEN '区域中心' THEN 'regional_centers' WHEN '技术转移机构' THEN 'institutions'
  WHEN '国际技术转移中心' THEN 'international_centers' WHEN '人才培养基地' THEN 'training_bases' WHEN '产权交易机构' THEN 'exchanges'
  ELSE CASE WHEN given IN ('zones', 'regional_centers', 'institutions', 'international_centers', 'training_bases', 'exchanges')
    THEN given END END;
CREATE OR REPLACE TEMP MACRO stage_of(given) AS CASE given
  WHEN '申报' THEN 'applied' WHEN '评审' THEN 'reviewed' WHEN '公示' THEN 'announced' WHEN '批复' THEN 'approved' WHEN '退出' THEN 'exited'
  ELSE CASE WHEN given IN ('applied', 'reviewed', 'announced', 'approved', 'exited') THEN given END END;

CREATE TEMP TABLE staged AS
SELECT
  source_row,
  concat_ws('|', kind_of(kind), 'batch=' || batch, coalesce(name_zh, name_en, 'region=' || region, 'unnamed'), stage_of(stage),
    CASE WHEN name_zh IS NULL AND name_en IS NULL THEN on_to END) AS key,
  CAST(NULL AS INTEGER) AS version,
  day(known_on) AS known_on,
  CASE WHEN known_on IS NULL THEN 'load_date' ELSE coalesce(known_on_kind, 'stated') END AS known_on_kind,
  CASE coalesce(status, 'active') WHEN '报送' THEN 'active' WHEN 'active' THEN 'active' WHEN '撤回' THEN 'withdrawn'
    WHEN 'withdrawn' THEN 'withdrawn' END AS status,
  day(on_to) AS on_to,
  day(on_from) AS on_from,
  kind_of(kind) AS kind,
  stage_of(stage) AS stage,
  batch, name_zh, name_en, region, document,
  CASE WHEN grade IN ('A', 'B', 'C', 'D') THEN grade END AS grade,
  CASE WHEN carriers IS NULL THEN 1 WHEN regexp_full_match(carriers, '[1-9][0-9]{0,5}') THEN carriers::INTEGER END AS carriers,
  source, note
FROM raw;
