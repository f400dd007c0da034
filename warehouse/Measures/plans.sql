-- The plans an edition knows, as they stood on a day; before its issue a plan is shown as first issued.
WITH first AS (
  SELECT key, min(known_on) AS issued_on FROM plan_entry WHERE load_id <= $last_load GROUP BY key
)
SELECT e.code, e.body
FROM plan_entry e JOIN first f ON f.key = e.key
WHERE e.load_id <= $last_load AND e.known_on <= greatest($as_of, f.issued_on)
GROUP BY e.code, e.body
HAVING sum(e.sign) <> 0
ORDER BY e.code
