-- What was reported of a plan's tasks, as known on a day: of each task and year the newest word that was not withdrawn.
SELECT no, part = 'milestone' AS of_milestone, year, word::VARCHAR AS word, done_on, reported_on, measures, evidence, evidence_no, body,
  max(known_on) FILTER (WHERE sign > 0) AS since,
  arg_max(source_load, known_on) FILTER (WHERE sign > 0) AS in_load, arg_max(source_row, known_on) FILTER (WHERE sign > 0) AS in_row
FROM task_report_entry
WHERE plan = $plan AND known_on <= $as_of AND load_id <= $last_load
  AND source_load NOT IN (SELECT load_id FROM load WHERE nature = 'sample')
GROUP BY key, no, part, year, word, done_on, reported_on, measures, evidence, evidence_no, body
HAVING sum(sign) > 0
ORDER BY no, year, of_milestone
