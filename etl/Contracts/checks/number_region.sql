-- The number names the region of the registration body: one that exists, and the one given beside it, which may be its province.
SELECT source_row, 'R-REGION-CONFLICT' AS code,
  'contract_no=' || key || ', registration_region=' || coalesce(registration_region, '') AS detail
FROM staged
WHERE coalesce(registration_region[1:4] <> key[5:8], key IS NOT NULL)
  AND NOT coalesce(registration_region[1:2] = key[5:6] AND (registration_region[3:4] = '00' OR key[7:8] = '00'), false);
