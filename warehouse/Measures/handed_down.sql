-- What was handed down of one indicator, as known on a day. What only a sample says is left out.
SELECT region, zone, year, document, document_no, issued_on, issuer, sum(value) AS value, max(known_on) FILTER (WHERE sign > 0) AS since
FROM handed_down_entry
WHERE plan = $plan AND indicator = $indicator AND known_on <= $as_of AND load_id <= $last_load
  AND source_load NOT IN (SELECT load_id FROM load WHERE nature = 'sample')
GROUP BY key, region, zone, year, document, document_no, issued_on, issuer
HAVING sum(sign) > 0
ORDER BY year, region, zone
