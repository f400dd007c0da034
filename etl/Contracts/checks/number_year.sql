-- The number begins with the year of registration, the year the contract counts in.
SELECT source_row, 'B-NUMBER-YEAR' AS code, 'contract_no=' || key || ', registered_on=' || period_on AS detail
FROM staged
WHERE year(period_on) <> key[1:4]::INTEGER;
