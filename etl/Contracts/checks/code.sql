-- A code or name that is in no list.
SELECT source_row, 'R-CODE' AS code, odd AS detail
FROM (
  SELECT source_row, unnest([
    CASE WHEN category_code(category) IS NULL THEN 'category=' || category END,
    CASE WHEN subcategory_code(subcategory) IS NULL THEN 'subcategory=' || subcategory END,
    CASE WHEN field_code(field) IS NULL THEN 'field=' || field END,
    CASE WHEN ip_type_code(ip_type) IS NULL THEN 'ip_type=' || ip_type END,
    CASE WHEN objective_code(objective) IS NULL THEN 'objective=' || objective END,
    CASE WHEN plan_source_code(plan_source) IS NULL THEN 'plan_source=' || plan_source END,
    CASE WHEN kind_code(seller_kind) IS NULL THEN 'seller_kind=' || seller_kind END,
    CASE WHEN kind_code(buyer_kind) IS NULL THEN 'buyer_kind=' || buyer_kind END,
    CASE WHEN country_code(seller_country) IS NULL THEN 'seller_country=' || seller_country END,
    CASE WHEN country_code(buyer_country) IS NULL THEN 'buyer_country=' || buyer_country END
  ]) AS odd
  FROM raw
)
WHERE odd IS NOT NULL;
