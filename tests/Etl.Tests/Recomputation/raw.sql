-- The archived files as they are: every cell the text it is, nothing typed, nothing left out.
CREATE TABLE raw (
  registration_number text, old_registration_number text, version text, life_cycle text, known_on text, category text,
  project_name text, signed_on text, accepted_on text, registered_on text, contract_value_yuan text, technology_amount_yuan text,
  "合同成交额(万元)" text, "技术交易额(万元)" text, seller_name text, seller_code text, seller_kind text, seller_country text,
  seller_region text, buyer_name text, buyer_code text, buyer_kind text, buyer_country text, buyer_region text, registration_body text,
  registration_region text, ip_type text, field text, industry text, objective text, plan_source text
);

-- What is asked: a measure, the days it counts, the day of knowledge (none: now), and the codes a contract must have (none: any).
CREATE TABLE cell (
  n integer, measure text, first_day date, last_day date, as_of date, category text[], field text[], ip_type text[], plan_source text[],
  seller_kind text[], buyer_kind text[], seller_country text[], buyer_country text[], registration_province text[],
  registration_city text[], registration_county text[], seller_province text[], seller_city text[], seller_county text[],
  buyer_province text[], buyer_city text[], buyer_county text[]
);
