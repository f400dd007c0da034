-- An amount without a unit, in the heading or the row; or one amount in two units.
SELECT r.source_row, 'R-UNIT' AS code, 'amount=' || coalesce(r.amount, r.technology_amount) || ' ' || coalesce(r.amount_unit, '') AS detail
FROM raw r
WHERE unit_code(r.amount_unit) IS NULL AND (r.amount IS NOT NULL OR r.technology_amount IS NOT NULL)
UNION ALL
SELECT source_row, 'R-UNIT', concat_ws(', ', amount_yuan, amount_thousand, amount_wan, amount_yi, amount)
FROM raw
WHERE (amount_yuan IS NOT NULL)::INT + (amount_thousand IS NOT NULL)::INT + (amount_wan IS NOT NULL)::INT + (amount_yi IS NOT NULL)::INT
  + (amount IS NOT NULL)::INT > 1
UNION ALL
SELECT source_row, 'R-UNIT',
  concat_ws(', ', technology_amount_yuan, technology_amount_thousand, technology_amount_wan, technology_amount_yi, technology_amount)
FROM raw
WHERE (technology_amount_yuan IS NOT NULL)::INT + (technology_amount_thousand IS NOT NULL)::INT + (technology_amount_wan IS NOT NULL)::INT
  + (technology_amount_yi IS NOT NULL)::INT + (technology_amount IS NOT NULL)::INT > 1;
