-- The registry's entries as known on a day, under the names questions use. Columns a question does not name cost nothing.
-- Province and city are read off the code: 660000, 710000, 810000, 820000 and 900000 are rows of their own, a plan city lies inside its
-- province, and a county directly under its province (90 in the third and fourth place) is its own line among the cities.
SELECT
  period_on, category, field, ip_type, plan_source, seller_kind, buyer_kind, seller_country, buyer_country,
  left(registration_region, 2) || '0000' AS registration_province,
  CASE WHEN substr(registration_region, 3, 2) = '90' THEN registration_region ELSE left(registration_region, 4) || '00' END
    AS registration_city,
  registration_region AS registration_county,
  left(seller_region, 2) || '0000' AS seller_province,
  CASE WHEN substr(seller_region, 3, 2) = '90' THEN seller_region ELSE left(seller_region, 4) || '00' END AS seller_city,
  seller_region AS seller_county,
  left(buyer_region, 2) || '0000' AS buyer_province,
  CASE WHEN substr(buyer_region, 3, 2) = '90' THEN buyer_region ELSE left(buyer_region, 4) || '00' END AS buyer_city,
  buyer_region AS buyer_county,
  source_load::VARCHAR AS load,
  sign AS contracts, amount_yuan, technology_amount_yuan,
  (source_load IN (SELECT load_id FROM load WHERE nature = 'sample'))::INTEGER AS sample_entries,
  key, known_on, cause, load_id, source_load, source_row, rowid AS place
FROM contract_entry
WHERE known_on <= $as_of AND load_id <= $last_load
