-- A registration number has 16 digits, or 14 in the older form.
SELECT source_row, 'R-CONTRACT-NO' AS code, 'contract_no=' || contract_no AS detail
FROM raw
SEMI JOIN (SELECT source_row FROM staged WHERE key IS NULL) USING (source_row)
WHERE contract_no IS NOT NULL;
