-- A credit code of another length, with a letter no code has, or with a check digit that does not hold (GB 32100-2015).
WITH wrong AS (SELECT text FROM party WHERE NOT is_valid)
SELECT source_row, 'R-CREDIT-CODE' AS code, detail
FROM (
  SELECT source_row, 'seller_code=' || seller_code FROM raw WHERE seller_code IN (FROM wrong)
  UNION ALL SELECT source_row, 'buyer_code=' || buyer_code FROM raw WHERE buyer_code IN (FROM wrong)
) odd(source_row, detail);
