-- What documents show for a plan's goals and named milestones, as known on a day.
SELECT goal, criterion, result::VARCHAR AS result, shown_on, document, document_no, max(known_on) FILTER (WHERE sign > 0) AS since
FROM evidence_entry
WHERE plan = $plan AND known_on <= $as_of AND load_id <= $last_load
  AND source_load NOT IN (SELECT load_id FROM load WHERE nature = 'sample')
GROUP BY key, goal, criterion, result, shown_on, document, document_no
HAVING sum(sign) > 0
ORDER BY goal, criterion, shown_on, document
