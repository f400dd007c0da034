-- No contract is worth less than nothing.
SELECT source_row, 'B-NEGATIVE' AS code,
  concat_ws(', ', 'amount_yuan=' || amount_yuan, 'technology_amount_yuan=' || technology_amount_yuan) AS detail
FROM staged
WHERE amount_yuan < 0 OR technology_amount_yuan < 0;
