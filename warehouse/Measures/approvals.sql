-- The steps of one kind as known on a day. What only a sample says is left out.
WITH standing AS (
  SELECT key, stage::VARCHAR AS stage, batch, name_zh, name_en, region, on_from, on_to, document, grade::VARCHAR AS grade,
    sum(carriers)::INTEGER AS carriers, max(known_on) FILTER (WHERE sign > 0) AS since,
    arg_max(source_load, known_on) FILTER (WHERE sign > 0) AS in_load, arg_max(source_row, known_on) FILTER (WHERE sign > 0) AS in_row
  FROM approval_entry
  WHERE kind = $kind AND known_on <= $as_of AND load_id <= $last_load
    AND source_load NOT IN (SELECT load_id FROM load WHERE nature = 'sample')
  GROUP BY ALL
  HAVING sum(sign) > 0
)
SELECT s.stage, s.batch, s.name_zh, s.name_en, s.region, s.on_from, s.on_to, s.document, s.grade, s.carriers, s.since, v.source, v.note
FROM standing s
JOIN approval_version v ON v.key = s.key AND v.load_id = s.in_load AND v.source_row = s.in_row
ORDER BY s.on_to, s.name_zh
