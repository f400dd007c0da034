-- The full text of a plan's document, where somebody loaded it.
SELECT body
FROM plan_text_entry
WHERE plan = $plan AND known_on <= $as_of AND load_id <= $last_load
  AND source_load NOT IN (SELECT load_id FROM load WHERE nature = 'sample')
GROUP BY key, sha256, body
HAVING sum(sign) > 0
