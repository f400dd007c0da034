-- What was changed of a plan's targets, deadlines and baselines, as known on a day.
SELECT indicator, part::VARCHAR AS part, value, due, effective_on, document, document_no, clause, reason, person,
  max(known_on) FILTER (WHERE sign > 0) AS since
FROM amendment_entry
WHERE plan = $plan AND known_on <= $as_of AND load_id <= $last_load
  AND source_load NOT IN (SELECT load_id FROM load WHERE nature = 'sample')
GROUP BY key, indicator, part, value, due, effective_on, document, document_no, clause, reason, person
HAVING sum(sign) > 0
ORDER BY indicator, effective_on, part
