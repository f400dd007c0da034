-- The technology amount is a part of the contract value.
SELECT source_row, 'B-TECH-GT-TOTAL' AS code,
  'technology_amount_yuan=' || technology_amount_yuan || ' > amount_yuan=' || amount_yuan AS detail
FROM staged
WHERE technology_amount_yuan > amount_yuan;
