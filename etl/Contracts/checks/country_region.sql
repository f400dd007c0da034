-- A party abroad with a region inside the country, or the other way round; a contract registered where no registration body is.
SELECT source_row, 'R-REGION-CONFLICT' AS code,
  CASE WHEN registration_region >= '700000' THEN 'registration_region=' || registration_region
       WHEN (seller_country = '142') = (seller_region >= '700000')
         THEN 'seller_country=' || seller_country || ', seller_region=' || seller_region
       ELSE 'buyer_country=' || buyer_country || ', buyer_region=' || buyer_region END AS detail
FROM staged
WHERE registration_region >= '700000' OR (seller_country = '142') = (seller_region >= '700000')
  OR (buyer_country = '142') = (buyer_region >= '700000');
