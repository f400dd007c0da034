-- A credit code of another length, with a letter no code has, or with a check digit that does not hold (GB 32100-2015).
SELECT source_row, 'R-CREDIT-CODE' AS code, odd AS detail
FROM (
  SELECT source_row, unnest([
    CASE WHEN party_number(seller_code) IS NULL THEN 'seller_code=' || seller_code END,
    CASE WHEN party_number(buyer_code) IS NULL THEN 'buyer_code=' || buyer_code END
  ]) AS odd
  FROM raw
)
WHERE odd IS NOT NULL;
