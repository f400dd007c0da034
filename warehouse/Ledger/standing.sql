-- What must hold after a load, seen from the versions: every touched key stands as its last version says, and counts once or not at all on
-- every day. Returns the keys where it does not.
WITH standing AS (
  SELECT key, known_on{, dimensions}{, amounts}, sign FROM existing
  UNION ALL
  SELECT key, known_on{, dimensions}{, amounts by sign}, sign FROM {table}_entry
  WHERE load_id = $load_id AND key IN (SELECT key FROM touched)
),
net AS (
  SELECT key{, dimensions}{, amounts}, sum(sign)::BIGINT AS n FROM standing GROUP BY key{, dimensions}{, amounts} HAVING sum(sign) <> 0
),
said AS (
  SELECT key{, dimensions}{, amounts}, 1::BIGINT AS n
  FROM (FROM history QUALIFY place = max(place) OVER (PARTITION BY key)) WHERE status = 'active'
),
daily AS (
  SELECT key, sum(sum(sign)) OVER (PARTITION BY key ORDER BY known_on) AS n FROM standing GROUP BY key, known_on
)
SELECT key::VARCHAR FROM ((FROM net EXCEPT FROM said) UNION ALL (FROM said EXCEPT FROM net))
UNION
SELECT key::VARCHAR FROM daily WHERE n NOT IN (0, 1)
ORDER BY ALL
