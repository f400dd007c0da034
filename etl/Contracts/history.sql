-- What the warehouse knows of the parties a file names ($asked): how many contracts of the three years before the file's newest day
-- ($newest) stand, and the least and the most they were worth. Only what earlier loads brought counts ($load), so a load repeated later
-- gives the same. Most parties have nothing that was ever taken back and are added up as they come; only for the others it is found out
-- fact by fact what still stands.
WITH entry AS (
  SELECT key, sign, amount_yuan, seller_party, buyer_party FROM contract_entry
  WHERE period_on BETWEEN $newest - INTERVAL 3 YEAR AND $newest AND load_id < $load
),
part AS (
  SELECT seller_party AS party, count(*) AS contracts, min(amount_yuan) AS least, max(amount_yuan) AS most, min(sign) AS sign
  FROM entry SEMI JOIN $asked a ON a.party = entry.seller_party GROUP BY party
  UNION ALL
  SELECT buyer_party, count(*), min(amount_yuan), max(amount_yuan), min(sign)
  FROM entry SEMI JOIN $asked a ON a.party = entry.buyer_party WHERE buyer_party IS DISTINCT FROM seller_party GROUP BY buyer_party
),
plain AS MATERIALIZED (
  SELECT party, sum(contracts) AS contracts, min(least) AS least, max(most) AS most, min(sign) < 0 AS taken_back FROM part GROUP BY party
),
unsure AS MATERIALIZED (SELECT party FROM plain WHERE taken_back),
standing AS (
  SELECT seller_party AS party, key, abs(amount_yuan) AS yuan FROM entry SEMI JOIN unsure u ON u.party = entry.seller_party
  GROUP BY ALL HAVING sum(sign) > 0
  UNION ALL
  SELECT buyer_party, key, abs(amount_yuan) FROM entry SEMI JOIN unsure u ON u.party = entry.buyer_party
  WHERE buyer_party IS DISTINCT FROM seller_party
  GROUP BY ALL HAVING sum(sign) > 0
)
SELECT party, contracts::BIGINT AS contracts, least::DECIMAL(18, 2) AS least_yuan, most::DECIMAL(18, 2) AS most_yuan
FROM plain WHERE NOT taken_back AND contracts >= 5
UNION ALL
SELECT party, count(*), min(yuan)::DECIMAL(18, 2), max(yuan)::DECIMAL(18, 2) FROM standing GROUP BY party HAVING count(*) >= 5
