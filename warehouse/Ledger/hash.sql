-- One hash for what the ledger says, whatever loads it came in: every fact that does not cancel out, by key, day, dimensions and amounts.
WITH fact AS (
  SELECT key, known_on, sign{, dimensions}{, amounts by sign} FROM {table}_entry
),
net AS (
  SELECT key, known_on{, dimensions}{, amounts}, sum(sign)::BIGINT AS n FROM fact
  GROUP BY key, known_on{, dimensions}{, amounts} HAVING sum(sign) <> 0
),
line AS (
  SELECT v.known_on, sha256(to_json([v.key, v.n::VARCHAR, {fact}])::VARCHAR) AS hash FROM net v
),
day AS (
  SELECT known_on, sha256(string_agg(hash, '' ORDER BY hash)) AS hash FROM line GROUP BY known_on
)
SELECT sha256(coalesce(string_agg(known_on::VARCHAR || hash, '' ORDER BY known_on), '')) FROM day
