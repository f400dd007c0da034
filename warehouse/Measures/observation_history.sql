-- Every published figure of one measure that was known by a day, those corrected or withdrawn since as well, with the day that ended them.
WITH entered AS (
  SELECT key, period_from, period_to, /* cuts */, vintage, release, grade, bound, value, known_on, source_load, source_row, load_id,
    (
      SELECT min(r.known_on) FROM observation_entry r
      WHERE r.key = e.key AND r.sign < 0 AND r.value = -e.value AND r.known_on >= e.known_on
        AND r.known_on <= $as_of AND r.load_id <= $last_load
    ) AS known_until
  FROM observation_entry e
  WHERE measure = $measure AND sign > 0 AND known_on <= $as_of AND load_id <= $last_load
)
SELECT s.*, v.known_on_kind, v.source, v.confidence, v.note, l.nature = 'sample' AS is_sample
FROM entered s
JOIN observation_version v ON v.key = s.key AND v.load_id = s.source_load AND v.source_row = s.source_row
JOIN load l ON l.load_id = s.source_load
