-- What the warehouse knows of the parties a file names ($asked): how many contracts of the three years before the file's newest day
-- ($newest) stand, and the least and the most they were worth. Only what earlier loads brought counts ($load), so a load repeated later
-- gives the same.
WITH entry AS (
  SELECT key, sign, abs(amount_yuan) AS yuan, seller_party, buyer_party FROM contract_entry
  WHERE period_on BETWEEN $newest - INTERVAL 3 YEAR AND $newest AND load_id < $load
),
standing AS (
  SELECT seller_party AS party, key, yuan FROM entry SEMI JOIN $asked a ON a.party = entry.seller_party
  GROUP BY ALL HAVING sum(sign) > 0
  UNION ALL
  SELECT buyer_party, key, yuan FROM entry SEMI JOIN $asked a ON a.party = entry.buyer_party
  WHERE buyer_party IS DISTINCT FROM seller_party
  GROUP BY ALL HAVING sum(sign) > 0
)
SELECT party, count(*) AS contracts, min(yuan)::DECIMAL(18, 2) AS least_yuan, max(yuan)::DECIMAL(18, 2) AS most_yuan
FROM standing GROUP BY party HAVING count(*) >= 5
