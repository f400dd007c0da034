-- From text to contracts, row by row. Whatever cannot be read becomes null here and is named by a check. The functions …_code
-- and party_number are the dataset's own; the texts of a row stay beside what they mean, as given_….

-- Amounts in the unit their heading or the row names. The fractions are as fine as a fen; what is finer is named by a check.
CREATE OR REPLACE TEMP MACRO yuan(in_yuan, in_thousand, in_wan, in_yi, plain, unit) AS coalesce(
  TRY_CAST(in_yuan AS DECIMAL(18, 2)),
  TRY_CAST(TRY_CAST(in_wan AS DECIMAL(18, 6)) * 10000 AS DECIMAL(18, 2)),
  TRY_CAST(TRY_CAST(in_thousand AS DECIMAL(18, 5)) * 1000 AS DECIMAL(18, 2)),
  TRY_CAST(TRY_CAST(in_yi AS DECIMAL(18, 10)) * 100000000 AS DECIMAL(18, 2)),
  TRY_CAST(TRY_CAST(plain AS DECIMAL(18, 8)) * TRY_CAST(unit_code(unit) AS INTEGER) AS DECIMAL(18, 2)));

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
  WHEN length(number) = 16 AND regexp_full_match(number, '[0-9]+') THEN number
  WHEN length(number) = 14 AND regexp_full_match(number, '[0-9]+') THEN CASE WHEN number >= '84' THEN '19' ELSE '20' END || number END;

-- version: the one stated; else none for a registration, and 9999 for what befalls it, which so comes after it however late it was sent.
-- known_on: the day stated; the day of a change stands in where one is given, else the load's.
CREATE OR REPLACE TEMP VIEW typed AS
SELECT * EXCLUDE (stated_version, stated_on),
  coalesce(stated_version, CASE WHEN life_cycle <> 'registered' THEN 9999 END) AS version,
  coalesce(stated_on, CASE WHEN life_cycle <> 'registered' THEN life_cycle_on END) AS known_on,
  CASE WHEN stated_on IS NOT NULL OR (life_cycle <> 'registered' AND life_cycle_on IS NOT NULL) THEN 'stated' ELSE 'load_date' END
    AS known_on_kind,
  CASE WHEN life_cycle IN ('deregistered', 'revoked') THEN 'cancelled' WHEN life_cycle IS NOT NULL THEN 'active' END AS status,
  coalesce(seller_place, outside(seller_country)) AS seller_region,
  coalesce(buyer_place, outside(buyer_country)) AS buyer_region,
  -- Registered where the number says, not where the seller is: imports are registered by their buyer.
  coalesce(registered_at, number_place) AS registration_region
FROM (
  SELECT *,
    registration(given_contract_no) AS key,
    -- Digits 5 to 8 of the full number name the region of the registration body.
    region_code(substr(registration(given_contract_no), 5, 4) || '00') AS number_place,
    TRY_CAST(given_version AS INTEGER) AS stated_version,
    day(given_known_on) AS stated_on,
    day(given_life_cycle_on) AS life_cycle_on,
    CASE WHEN given_life_cycle IS NULL THEN 'registered' ELSE life_cycle_code(given_life_cycle) END AS life_cycle,
    day(given_registered_on) AS period_on,
    category_code(given_category) AS category,
    field_code(given_field) AS field,
    region_code(given_seller_region) AS seller_place,
    region_code(given_buyer_region) AS buyer_place,
    region_code(given_registration_region) AS registered_at,
    kind_code(given_seller_kind) AS seller_kind,
    kind_code(given_buyer_kind) AS buyer_kind,
    country_code(given_seller_country) AS seller_country,
    country_code(given_buyer_country) AS buyer_country,
    ip_type_code(given_ip_type) AS ip_type,
    plan_source_code(given_plan_source) AS plan_source,
    party_number(given_seller_code) AS seller_party,
    party_number(given_buyer_code) AS buyer_party,
    yuan(given_amount_yuan, given_amount_thousand, given_amount_wan, given_amount_yi, given_amount, given_amount_unit) AS amount_yuan,
    yuan(given_technology_amount_yuan, given_technology_amount_thousand, given_technology_amount_wan, given_technology_amount_yi,
      given_technology_amount, given_amount_unit) AS technology_amount_yuan
  FROM (SELECT source_row, COLUMNS(* EXCLUDE (source_row)) AS 'given_\0' FROM raw)
);

-- What the warehouse knows of the parties.
CREATE TEMP TABLE IF NOT EXISTS history (party BIGINT, contracts BIGINT, least_yuan DECIMAL(18, 2), most_yuan DECIMAL(18, 2));
