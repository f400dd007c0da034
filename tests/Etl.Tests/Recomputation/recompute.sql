-- The cells from the raw text, by PostgreSQL alone and in another way than the warehouse's: no entries, no signs, no cubes. A contract is
-- read as a history, each version of it stands from a day until the next one does, and a cell sums what stands on a day.
DROP TABLE IF EXISTS told, standing;

-- One line for each thing said of a contract. The same thing sent twice is said once. What befalls a contract without a version number
-- comes after every registration. A negative amount, or a technology amount above the value, is not taken.
CREATE TABLE told AS
SELECT DISTINCT
  registration_number::bigint AS contract,
  coalesce(version::integer, CASE life_cycle WHEN 'registered' THEN 0 ELSE 9999 END) AS place,
  known_on::date AS known_on,
  life_cycle NOT IN ('deregistered', 'revoked') AS counts,
  registered_on::date AS day,
  category, field, ip_type, plan_source, seller_kind, buyer_kind, seller_country, buyer_country,
  registration_region, seller_region, buyer_region,
  coalesce(contract_value_yuan::numeric, "合同成交额(万元)"::numeric * 10000)::numeric(20, 2) AS value,
  coalesce(technology_amount_yuan::numeric, "技术交易额(万元)"::numeric * 10000)::numeric(20, 2) AS technology
FROM raw
WHERE coalesce(contract_value_yuan, "合同成交额(万元)") NOT LIKE '-%'
  AND coalesce(technology_amount_yuan::numeric, "技术交易额(万元)"::numeric * 10000)
    <= coalesce(contract_value_yuan::numeric, "合同成交额(万元)"::numeric * 10000);

-- Place and day order a contract's history; two things in one place on one day would need a rule this file does not know.
CREATE UNIQUE INDEX ON told (contract, place, known_on);

-- A version cannot stand before the one it follows was known.
CREATE TABLE standing AS
SELECT *,
  left(registration_region, 2) || '0000' AS registration_province, left(seller_region, 2) || '0000' AS seller_province,
  left(buyer_region, 2) || '0000' AS buyer_province,
  lead(since) OVER (PARTITION BY contract ORDER BY place, known_on) AS until
FROM (SELECT *, max(known_on) OVER (PARTITION BY contract ORDER BY place, known_on) AS since FROM told) versions;

-- Counties directly under a province have no prefecture above them.
CREATE OR REPLACE FUNCTION city(county text) RETURNS text LANGUAGE sql IMMUTABLE AS
  $$ SELECT CASE substring(county FROM 3 FOR 2) WHEN '90' THEN county ELSE left(county, 4) || '00' END $$;

-- Words for several codes, as the forms of the registry group them.
CREATE OR REPLACE FUNCTION stands_for(words text[], code text) RETURNS boolean LANGUAGE sql IMMUTABLE AS
  $$ SELECT words IS NULL OR code = ANY (words)
    OR ('ZR_XK' = ANY (words) AND code IN ('ZR', 'XK'))
    OR ('KF_ZR_XK' = ANY (words) AND code IN ('KF', 'ZR', 'XK'))
    OR ('enterprise' = ANY (words) AND code BETWEEN '100' AND '340')
    OR ('domestic_enterprise' = ANY (words) AND code BETWEEN '100' AND '180')
    OR ('university_or_institute' = ANY (words) AND code IN ('021', '022'))
    OR ('involved' = ANY (words) AND code BETWEEN '1' AND '7') $$;

COPY (
  SELECT n, contracts, value, technology,
    CASE measure WHEN 'contract_count' THEN contracts WHEN 'contract_value' THEN value WHEN 'technology_amount' THEN technology
      WHEN 'average_contract_value' THEN round(value / nullif(contracts, 0), 2)
      WHEN 'technology_amount_share' THEN round(technology / nullif(value, 0), 6) END AS figure
  FROM (
    SELECT c.n, c.measure, count(s.contract) AS contracts, coalesce(sum(s.value), 0) AS value, coalesce(sum(s.technology), 0) AS technology
    FROM cell c
    LEFT JOIN standing s ON s.counts AND s.day BETWEEN c.first_day AND c.last_day
      AND s.since <= coalesce(c.as_of, 'infinity') AND (s.until IS NULL OR s.until > coalesce(c.as_of, 'infinity'))
      AND stands_for(c.category, s.category) AND stands_for(c.seller_kind, s.seller_kind) AND stands_for(c.buyer_kind, s.buyer_kind)
      AND stands_for(c.ip_type, s.ip_type)
      AND (c.field IS NULL OR s.field = ANY (c.field)) AND (c.plan_source IS NULL OR s.plan_source = ANY (c.plan_source))
      AND (c.seller_country IS NULL OR s.seller_country = ANY (c.seller_country))
      AND (c.buyer_country IS NULL OR s.buyer_country = ANY (c.buyer_country))
      AND (c.registration_province IS NULL OR s.registration_province = ANY (c.registration_province))
      AND (c.seller_province IS NULL OR s.seller_province = ANY (c.seller_province))
      AND (c.buyer_province IS NULL OR s.buyer_province = ANY (c.buyer_province))
      AND (c.registration_city IS NULL OR city(s.registration_region) = ANY (c.registration_city))
      AND (c.seller_city IS NULL OR city(s.seller_region) = ANY (c.seller_city))
      AND (c.buyer_city IS NULL OR city(s.buyer_region) = ANY (c.buyer_city))
      AND (c.registration_county IS NULL OR s.registration_region = ANY (c.registration_county))
      AND (c.seller_county IS NULL OR s.seller_region = ANY (c.seller_county))
      AND (c.buyer_county IS NULL OR s.buyer_region = ANY (c.buyer_county))
    GROUP BY c.n, c.measure
  ) sums
) TO '{answers}' (FORMAT csv);
