-- From text to contracts. Whatever cannot be read becomes null here and is named by a check.
-- Texts that repeat – codes, regions, parties – are resolved once each and then joined, and amounts stay below 19 digits:
-- a million rows take about as long as reading them.

-- Each text of a coded column and the code it means; null: none. Full-width digits, spaces and case make no other code.
CREATE OR REPLACE TEMP TABLE wording AS
WITH said AS (
  SELECT 'region' AS list, seller_region AS text FROM raw UNION SELECT 'region', buyer_region FROM raw
  UNION SELECT 'region', registration_region FROM raw
  UNION SELECT 'country', seller_country FROM raw UNION SELECT 'country', buyer_country FROM raw
  UNION SELECT 'kind', seller_kind FROM raw UNION SELECT 'kind', buyer_kind FROM raw
  UNION SELECT 'category', category FROM raw UNION SELECT 'subcategory', subcategory FROM raw
  UNION SELECT 'ip_type', ip_type FROM raw UNION SELECT 'field', field FROM raw UNION SELECT 'objective', objective FROM raw
  UNION SELECT 'plan_source', plan_source FROM raw UNION SELECT 'life_cycle', life_cycle FROM raw
  UNION SELECT 'unit', amount_unit FROM raw
),
plain AS (
  SELECT list, text, upper(translate(text, '０１２３４５６７８９　 ', '0123456789')) AS writing FROM said WHERE text IS NOT NULL
)
SELECT p.list, p.text,
  coalesce(r.code, w.code, k.code, CASE WHEN p.list = 'country' AND regexp_full_match(p.writing, '\d{3}') THEN p.writing END) AS code
FROM plain p
LEFT JOIN known_region r ON p.list = 'region' AND r.writing = p.writing
LEFT JOIN known_wording w ON w.list = p.list AND w.writing = p.writing
-- Legal kinds with a fourth digit: 1 the legal person, 2 its branch.
LEFT JOIN known_wording k ON p.list = 'kind' AND k.list = p.list AND k.writing = left(p.writing, 3)
  AND regexp_full_match(p.writing, '\d{3}[12]');

-- Each party once: a number of 40 bits that stands for its credit code, and whether the code's check digit holds (GB 32100-2015: the values of
-- 17 characters times 3^place, modulo 31, and the last one fill up to 31).
CREATE OR REPLACE TEMP MACRO place(code, i) AS strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(code, i, 1)) - 1;

CREATE OR REPLACE TEMP TABLE party AS
WITH said AS (
  SELECT text, upper(text) AS c
  FROM (SELECT seller_code AS text FROM raw GROUP BY ALL UNION SELECT buyer_code FROM raw GROUP BY ALL) WHERE text IS NOT NULL
)
SELECT text, (md5_number_lower(c) >> 24)::BIGINT AS party,
  regexp_full_match(c, '[0-9A-HJ-NPQRTUWXY]{18}') AND (
    place(c, 1) + place(c, 2) * 3 + place(c, 3) * 9 + place(c, 4) * 27 + place(c, 5) * 19 + place(c, 6) * 26
    + place(c, 7) * 16 + place(c, 8) * 17 + place(c, 9) * 20 + place(c, 10) * 29 + place(c, 11) * 25 + place(c, 12) * 13
    + place(c, 13) * 8 + place(c, 14) * 24 + place(c, 15) * 10 + place(c, 16) * 30 + place(c, 17) * 28
    + place(c, 18)) % 31 = 0 AS is_valid
FROM said;

-- Amounts in the unit their heading or the row names. The fractions are as fine as a fen; what is finer is named by a check.
CREATE OR REPLACE TEMP MACRO yuan(in_yuan, in_thousand, in_wan, in_yi, plain, unit) AS coalesce(
  TRY_CAST(in_yuan AS DECIMAL(18, 2)),
  TRY_CAST(TRY_CAST(in_wan AS DECIMAL(18, 6)) * 10000 AS DECIMAL(18, 2)),
  TRY_CAST(TRY_CAST(in_thousand AS DECIMAL(18, 5)) * 1000 AS DECIMAL(18, 2)),
  TRY_CAST(TRY_CAST(in_yi AS DECIMAL(18, 10)) * 100000000 AS DECIMAL(18, 2)),
  TRY_CAST(TRY_CAST(plain AS DECIMAL(18, 8)) * TRY_CAST(unit AS INTEGER) AS DECIMAL(18, 2)));

-- A day written as 2023-02-28, so that days also compare as text.
CREATE OR REPLACE TEMP MACRO day(given) AS CASE WHEN given LIKE '____-__-__' THEN TRY_CAST(given AS DATE) END;

-- A number written with digits and a point only, no finer than so many decimals.
CREATE OR REPLACE TEMP MACRO is_odd(given, decimals) AS
  NOT regexp_full_match(given, '-?[0-9]{1,' || (18 - decimals) || '}(\.[0-9]{1,' || decimals || '})?');

-- Abroad there is no region code: the country stands in, 110, 121 and 143 being Hong Kong, Macao and Taiwan in the customs table.
CREATE OR REPLACE TEMP MACRO outside(country) AS CASE country WHEN '142' THEN NULL WHEN '110' THEN '810000' WHEN '121' THEN '820000'
  WHEN '143' THEN '710000' ELSE CASE WHEN country IS NOT NULL THEN '900000' END END;

-- Numbers of 14 digits begin with two digits of the year, those of 16 with four; the rest is the same.
CREATE OR REPLACE TEMP MACRO registration(number) AS CASE
  WHEN regexp_full_match(number, '\d{16}') THEN number
  WHEN regexp_full_match(number, '\d{14}') THEN CASE WHEN number >= '84' THEN '19' ELSE '20' END || number END;

-- version: the one stated; else none for a registration, and 9999 for what befalls it, which so comes after it however late it was sent.
-- known_on: the day stated; the day of a change stands in where one is given, else the load's.
CREATE OR REPLACE TEMP TABLE staged AS
WITH typed AS (
  SELECT r.source_row, registration(r.contract_no) AS key, TRY_CAST(r.version AS INTEGER) AS version,
    day(r.known_on) AS known_on, day(r.life_cycle_on) AS life_cycle_on,
    CASE WHEN r.life_cycle IS NULL THEN 'registered' ELSE lc.code END AS life_cycle,
    day(r.registered_on) AS period_on,
    ca.code AS category, fi.code AS field,
    coalesce(sr.code, outside(sc.code)) AS seller_region, coalesce(br.code, outside(bc.code)) AS buyer_region,
    rr.code AS registration_region,
    sk.code AS seller_kind, bk.code AS buyer_kind, sc.code AS seller_country, bc.code AS buyer_country, ip.code AS ip_type,
    ps.code AS plan_source,
    yuan(r.amount_yuan, r.amount_thousand, r.amount_wan, r.amount_yi, r.amount, un.code) AS amount_yuan,
    yuan(r.technology_amount_yuan, r.technology_amount_thousand, r.technology_amount_wan, r.technology_amount_yi, r.technology_amount,
      un.code) AS technology_amount_yuan,
    sp.party AS seller_party, bp.party AS buyer_party
  FROM raw r
  LEFT JOIN wording lc ON lc.list = 'life_cycle' AND lc.text = r.life_cycle
  LEFT JOIN wording ca ON ca.list = 'category' AND ca.text = r.category
  LEFT JOIN wording fi ON fi.list = 'field' AND fi.text = r.field
  LEFT JOIN wording sr ON sr.list = 'region' AND sr.text = r.seller_region
  LEFT JOIN wording br ON br.list = 'region' AND br.text = r.buyer_region
  LEFT JOIN wording rr ON rr.list = 'region' AND rr.text = r.registration_region
  LEFT JOIN wording sk ON sk.list = 'kind' AND sk.text = r.seller_kind
  LEFT JOIN wording bk ON bk.list = 'kind' AND bk.text = r.buyer_kind
  LEFT JOIN wording sc ON sc.list = 'country' AND sc.text = r.seller_country
  LEFT JOIN wording bc ON bc.list = 'country' AND bc.text = r.buyer_country
  LEFT JOIN wording ip ON ip.list = 'ip_type' AND ip.text = r.ip_type
  LEFT JOIN wording ps ON ps.list = 'plan_source' AND ps.text = r.plan_source
  LEFT JOIN wording un ON un.list = 'unit' AND un.text = r.amount_unit
  LEFT JOIN party sp ON sp.text = r.seller_code
  LEFT JOIN party bp ON bp.text = r.buyer_code
)
SELECT
  source_row, key,
  CASE WHEN version IS NOT NULL THEN version WHEN life_cycle <> 'registered' THEN 9999 END AS version,
  coalesce(known_on, CASE WHEN life_cycle <> 'registered' THEN life_cycle_on END) AS known_on,
  CASE WHEN known_on IS NOT NULL OR (life_cycle <> 'registered' AND life_cycle_on IS NOT NULL) THEN 'stated' ELSE 'load_date' END
    AS known_on_kind,
  CASE WHEN life_cycle IN ('deregistered', 'revoked') THEN 'cancelled' WHEN life_cycle IS NOT NULL THEN 'active' END AS status,
  period_on, category, field, seller_region, buyer_region,
  -- Registered where the number says, not where the seller is: imports are registered by their buyer.
  coalesce(registration_region, n.code) AS registration_region,
  seller_kind, buyer_kind, seller_country, buyer_country, ip_type, plan_source, seller_party, buyer_party,
  amount_yuan, technology_amount_yuan, life_cycle
FROM typed
LEFT JOIN known_region n ON n.writing = key[5:8] || '00';

-- Rows that state the same version of the same contract, with a hash of all they say.
CREATE OR REPLACE TEMP TABLE repeated AS
WITH twice AS (SELECT key FROM staged GROUP BY key HAVING count(*) > 1),
state AS (SELECT key, version, known_on, life_cycle FROM staged SEMI JOIN twice USING (key) GROUP BY ALL HAVING count(*) > 1)
SELECT s.source_row, s.key, s.version, s.known_on, s.life_cycle, hash(*COLUMNS(r.* EXCLUDE (source_row))) AS content
FROM state t
JOIN staged s ON s.key = t.key AND s.version IS NOT DISTINCT FROM t.version AND s.known_on IS NOT DISTINCT FROM t.known_on
  AND s.life_cycle IS NOT DISTINCT FROM t.life_cycle
JOIN raw r ON r.source_row = s.source_row;

-- What the warehouse knows of the parties. Nothing fills it yet (docs/decisions/0013): the check of units against it stays silent.
CREATE TEMP TABLE IF NOT EXISTS history (party BIGINT, contracts BIGINT, least_yuan DECIMAL(18, 2), most_yuan DECIMAL(18, 2));
