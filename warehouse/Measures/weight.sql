-- How much each indicator of a plan counts, as known on a day.
SELECT indicator, sum(weight) AS weight
FROM weight_entry
WHERE plan = $plan AND known_on <= $as_of AND load_id <= $last_load
  AND source_load NOT IN (SELECT load_id FROM load WHERE nature = 'sample')
GROUP BY key, indicator
HAVING sum(sign) > 0
ORDER BY indicator
