-- The contracts of raw, and those that are there more than once.
CREATE OR REPLACE TEMP TABLE staged AS
SELECT source_row, key, version, known_on, known_on_kind, status, period_on, category, field, seller_region, buyer_region,
  registration_region, seller_kind, buyer_kind, seller_country, buyer_country, ip_type, plan_source, seller_party, buyer_party,
  amount_yuan, technology_amount_yuan, life_cycle
FROM typed;

-- Rows that state the same version of the same contract, with a hash of all they say.
CREATE OR REPLACE TEMP TABLE repeated AS
WITH twice AS (SELECT key FROM staged GROUP BY key HAVING count(*) > 1),
state AS (SELECT key, version, known_on, life_cycle FROM staged SEMI JOIN twice USING (key) GROUP BY ALL HAVING count(*) > 1)
SELECT s.source_row, s.key, s.version, s.known_on, s.life_cycle, hash(*COLUMNS(r.* EXCLUDE (source_row))) AS content
FROM state t
JOIN staged s ON s.key = t.key AND s.version IS NOT DISTINCT FROM t.version AND s.known_on IS NOT DISTINCT FROM t.known_on
  AND s.life_cycle IS NOT DISTINCT FROM t.life_cycle
JOIN raw r ON r.source_row = s.source_row;
