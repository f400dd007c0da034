-- The parties of a file, to be looked up in the warehouse.
SELECT DISTINCT party
FROM (
  SELECT seller_party AS party FROM typed_row WHERE status = 'active' UNION ALL SELECT buyer_party FROM typed_row WHERE status = 'active'
)
WHERE party IS NOT NULL
