-- A cell every contract in force needs. A deregistration or revocation needs the number only; abroad the country will do.
SELECT source_row, 'R-MISSING' AS code, missing AS detail
FROM (
  SELECT r.source_row, unnest([
    CASE WHEN r.contract_no IS NULL THEN 'contract_no' END,
    CASE WHEN active AND r.registered_on IS NULL THEN 'registered_on' END,
    CASE WHEN active AND r.category IS NULL THEN 'category' END,
    CASE WHEN active AND r.seller_region IS NULL AND s.seller_region IS NULL THEN 'seller_region' END,
    CASE WHEN active AND r.buyer_region IS NULL AND s.buyer_region IS NULL THEN 'buyer_region' END,
    CASE WHEN active AND coalesce(r.amount_yuan, r.amount_wan, r.amount_thousand, r.amount_yi, r.amount) IS NULL THEN 'amount' END
  ]) AS missing
  FROM (
    SELECT source_row, seller_region, buyer_region, status = 'active' AS active FROM staged
    WHERE key IS NULL OR period_on IS NULL OR category IS NULL OR seller_region IS NULL OR buyer_region IS NULL OR amount_yuan IS NULL
  ) s
  JOIN raw r USING (source_row)
)
WHERE missing IS NOT NULL;
