-- Whether a row may break a rule that looks at one row: wide rather than exact, and true wherever one of checks/*.sql would name the row.
-- Only rows in doubt are held against the checks; most files have few.
key IS NULL OR status IS NULL
OR (status = 'active' AND (period_on IS NULL OR category IS NULL OR seller_region IS NULL OR buyer_region IS NULL OR amount_yuan IS NULL))
-- A text that means nothing.
OR (given_category IS NOT NULL AND category IS NULL)
OR (given_subcategory IS NOT NULL AND subcategory_code(given_subcategory) IS NULL)
OR (given_field IS NOT NULL AND field IS NULL)
OR (given_ip_type IS NOT NULL AND ip_type IS NULL)
OR (given_objective IS NOT NULL AND objective_code(given_objective) IS NULL)
OR (given_plan_source IS NOT NULL AND plan_source IS NULL)
OR (given_seller_kind IS NOT NULL AND seller_kind IS NULL) OR (given_buyer_kind IS NOT NULL AND buyer_kind IS NULL)
OR (given_seller_country IS NOT NULL AND seller_country IS NULL) OR (given_buyer_country IS NOT NULL AND buyer_country IS NULL)
OR (given_seller_region IS NOT NULL AND seller_place IS NULL) OR (given_buyer_region IS NOT NULL AND buyer_place IS NULL)
OR (given_registration_region IS NOT NULL AND registered_at IS NULL)
OR (given_seller_code IS NOT NULL AND seller_party IS NULL) OR (given_buyer_code IS NOT NULL AND buyer_party IS NULL)
OR (given_version IS NOT NULL AND (version IS NULL OR NOT regexp_full_match(given_version, '[0-9]{1,9}')))
-- Days.
OR coalesce(period_on NOT BETWEEN DATE '1985-01-01' AND DATE '2100-12-31', given_registered_on IS NOT NULL)
OR coalesce(known_on NOT BETWEEN DATE '1985-01-01' AND DATE '2100-12-31', given_known_on IS NOT NULL)
OR coalesce(life_cycle_on NOT BETWEEN DATE '1985-01-01' AND DATE '2100-12-31', given_life_cycle_on IS NOT NULL)
OR (given_known_on IS NOT NULL AND known_on_kind <> 'stated')
OR coalesce(day(given_signed_on) NOT BETWEEN DATE '1985-01-01' AND DATE '2100-12-31', given_signed_on IS NOT NULL)
OR coalesce(day(given_accepted_on) NOT BETWEEN DATE '1985-01-01' AND DATE '2100-12-31', given_accepted_on IS NOT NULL)
OR coalesce(day(given_valid_from) NOT BETWEEN DATE '1985-01-01' AND DATE '2100-12-31', given_valid_from IS NOT NULL)
OR coalesce(day(given_valid_to) NOT BETWEEN DATE '1985-01-01' AND DATE '2100-12-31', given_valid_to IS NOT NULL)
OR given_signed_on > given_registered_on OR given_signed_on > given_accepted_on OR given_accepted_on > given_registered_on
OR given_registered_on > given_known_on OR given_registered_on > given_life_cycle_on OR given_valid_from > given_valid_to
-- Amounts and their units; an amount whose unit stands in another column is always looked at.
OR amount_yuan < 0 OR technology_amount_yuan < 0 OR technology_amount_yuan > amount_yuan
OR is_odd(given_amount_yuan, 2) OR is_odd(given_amount_thousand, 5) OR is_odd(given_amount_wan, 6) OR is_odd(given_amount_yi, 10)
OR is_odd(given_technology_amount_yuan, 2) OR is_odd(given_technology_amount_thousand, 5)
OR is_odd(given_technology_amount_wan, 6) OR is_odd(given_technology_amount_yi, 10)
OR given_amount IS NOT NULL OR given_technology_amount IS NOT NULL
OR (given_amount_yuan IS NOT NULL)::TINYINT + (given_amount_thousand IS NOT NULL)::TINYINT + (given_amount_wan IS NOT NULL)::TINYINT
  + (given_amount_yi IS NOT NULL)::TINYINT > 1
OR (given_technology_amount_yuan IS NOT NULL)::TINYINT + (given_technology_amount_thousand IS NOT NULL)::TINYINT
  + (given_technology_amount_wan IS NOT NULL)::TINYINT + (given_technology_amount_yi IS NOT NULL)::TINYINT > 1
-- What contradicts itself.
OR (category = 'XK' AND period_on < DATE '2021-01-01')
OR year(period_on) <> TRY_CAST(key AS BIGINT) // 1000000000000
OR number_place IS NULL OR registered_at[1:4] <> number_place[1:4]
OR registration_region >= '700000'
OR (seller_country = '142') = (seller_region >= '700000') OR (buyer_country = '142') = (buyer_region >= '700000')
