-- Every published figure of one measure as known on a day, with the row that states it. A corrected figure stands with its newest value.
-- An edition older than a cut has no column for it: the empty row gives it one.
WITH standing AS (
  SELECT key, period_from, period_to, /* cuts */, vintage, release, grade, bound, sum(value) AS value
  FROM (FROM observation_entry UNION ALL BY NAME SELECT CAST(NULL AS VARCHAR) AS institution WHERE false)
  WHERE measure = $measure AND known_on <= $as_of AND load_id <= $last_load
  GROUP BY ALL
  HAVING sum(sign) <> 0
),
stated AS (
  SELECT s.*, e.known_on, e.source_load, e.source_row
  FROM standing s
  JOIN observation_entry e ON e.key = s.key AND e.sign > 0 AND e.value = s.value AND e.known_on <= $as_of AND e.load_id <= $last_load
  QUALIFY row_number() OVER (PARTITION BY s.key, s.value ORDER BY e.known_on DESC, e.load_id DESC, e.source_row DESC) = 1
)
SELECT s.*, v.known_on_kind, v.source, v.confidence, v.note, l.nature = 'sample' AS is_sample
FROM stated s
JOIN observation_version v ON v.key = s.key AND v.load_id = s.source_load AND v.source_row = s.source_row
JOIN load l ON l.load_id = s.source_load
