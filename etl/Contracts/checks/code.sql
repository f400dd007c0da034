-- A code or name that is in no list.
WITH unknown AS (SELECT list, text FROM wording WHERE code IS NULL),
kind AS (SELECT text FROM unknown WHERE list = 'kind'),
country AS (SELECT text FROM unknown WHERE list = 'country')
SELECT source_row, 'R-CODE' AS code, detail
FROM (
  SELECT source_row, 'category=' || category FROM raw WHERE category IN (SELECT text FROM unknown WHERE list = 'category')
  UNION ALL SELECT source_row, 'subcategory=' || subcategory FROM raw
    WHERE subcategory IN (SELECT text FROM unknown WHERE list = 'subcategory')
  UNION ALL SELECT source_row, 'field=' || field FROM raw WHERE field IN (SELECT text FROM unknown WHERE list = 'field')
  UNION ALL SELECT source_row, 'ip_type=' || ip_type FROM raw WHERE ip_type IN (SELECT text FROM unknown WHERE list = 'ip_type')
  UNION ALL SELECT source_row, 'objective=' || objective FROM raw WHERE objective IN (SELECT text FROM unknown WHERE list = 'objective')
  UNION ALL SELECT source_row, 'plan_source=' || plan_source FROM raw
    WHERE plan_source IN (SELECT text FROM unknown WHERE list = 'plan_source')
  UNION ALL SELECT source_row, 'seller_kind=' || seller_kind FROM raw WHERE seller_kind IN (FROM kind)
  UNION ALL SELECT source_row, 'buyer_kind=' || buyer_kind FROM raw WHERE buyer_kind IN (FROM kind)
  UNION ALL SELECT source_row, 'seller_country=' || seller_country FROM raw WHERE seller_country IN (FROM country)
  UNION ALL SELECT source_row, 'buyer_country=' || buyer_country FROM raw WHERE buyer_country IN (FROM country)
) odd(source_row, detail);
