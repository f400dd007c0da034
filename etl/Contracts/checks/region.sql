-- A region no list has, or a text that could be more than one.
WITH unknown AS (SELECT text FROM wording WHERE list = 'region' AND code IS NULL)
SELECT source_row, 'R-REGION' AS code, detail
FROM (
  SELECT source_row, 'seller_region=' || seller_region FROM raw WHERE seller_region IN (FROM unknown)
  UNION ALL SELECT source_row, 'buyer_region=' || buyer_region FROM raw WHERE buyer_region IN (FROM unknown)
  UNION ALL SELECT source_row, 'registration_region=' || registration_region FROM raw WHERE registration_region IN (FROM unknown)
) odd(source_row, detail);
