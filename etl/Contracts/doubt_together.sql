-- Rows in doubt because of other rows, or of what the warehouse knows: rows that state the same version of the same contract, rows that
-- share their number with a row in doubt, and amounts a hundredfold outside the history of a party.
WITH shared AS (SELECT source_row, key, version, known_on, life_cycle, doubt FROM typed_row WHERE key IN (FROM repeated_key)),
state AS (SELECT key, version, known_on, life_cycle FROM shared GROUP BY ALL HAVING count(*) > 1)
SELECT s.source_row FROM shared s
JOIN state t ON t.key = s.key AND t.version IS NOT DISTINCT FROM s.version AND t.known_on IS NOT DISTINCT FROM s.known_on
  AND t.life_cycle IS NOT DISTINCT FROM s.life_cycle
UNION
SELECT source_row FROM shared WHERE key IN (SELECT key FROM shared WHERE doubt)
UNION
SELECT r.source_row FROM typed_row r JOIN history h ON h.party = r.seller_party
WHERE r.status = 'active' AND (r.amount_yuan > h.most_yuan * 100 OR r.amount_yuan < h.least_yuan / 100)
UNION
SELECT r.source_row FROM typed_row r JOIN history h ON h.party = r.buyer_party
WHERE r.status = 'active' AND (r.amount_yuan > h.most_yuan * 100 OR r.amount_yuan < h.least_yuan / 100)
