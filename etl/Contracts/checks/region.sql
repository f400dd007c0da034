-- A region no list has, or a text that could be more than one.
SELECT source_row, 'R-REGION' AS code, odd AS detail
FROM (
  SELECT source_row, unnest([
    CASE WHEN region_code(seller_region) IS NULL THEN 'seller_region=' || seller_region END,
    CASE WHEN region_code(buyer_region) IS NULL THEN 'buyer_region=' || buyer_region END,
    CASE WHEN region_code(registration_region) IS NULL THEN 'registration_region=' || registration_region END
  ]) AS odd
  FROM raw
)
WHERE odd IS NOT NULL;
