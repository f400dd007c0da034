-- An amount that is not a plain number, is finer than a fen or larger than the ledger can hold; a version that is no number.
SELECT source_row, 'R-NUMBER' AS code, odd AS detail
FROM (
  SELECT source_row, unnest([
    CASE WHEN is_odd(amount_yuan, 2) THEN 'amount_yuan=' || amount_yuan END,
    CASE WHEN is_odd(amount_thousand, 5) THEN 'amount_thousand=' || amount_thousand END,
    CASE WHEN is_odd(amount_wan, 6) THEN 'amount_wan=' || amount_wan END,
    CASE WHEN is_odd(amount_yi, 10) THEN 'amount_yi=' || amount_yi END,
    CASE WHEN is_odd(technology_amount_yuan, 2) THEN 'technology_amount_yuan=' || technology_amount_yuan END,
    CASE WHEN is_odd(technology_amount_thousand, 5) THEN 'technology_amount_thousand=' || technology_amount_thousand END,
    CASE WHEN is_odd(technology_amount_wan, 6) THEN 'technology_amount_wan=' || technology_amount_wan END,
    CASE WHEN is_odd(technology_amount_yi, 10) THEN 'technology_amount_yi=' || technology_amount_yi END,
    CASE WHEN is_odd(amount, 8) THEN 'amount=' || amount END,
    CASE WHEN is_odd(technology_amount, 8) THEN 'technology_amount=' || technology_amount END,
    CASE WHEN NOT regexp_full_match(version, '[0-9]{1,9}') THEN 'version=' || version END
  ]) AS odd
  FROM raw
  WHERE is_odd(amount_yuan, 2) OR is_odd(amount_thousand, 5)
    OR is_odd(amount_wan, 6) OR is_odd(amount_yi, 10)
    OR is_odd(technology_amount_yuan, 2) OR is_odd(technology_amount_thousand, 5)
    OR is_odd(technology_amount_wan, 6) OR is_odd(technology_amount_yi, 10)
    OR is_odd(amount, 8) OR is_odd(technology_amount, 8)
    OR NOT regexp_full_match(version, '[0-9]{1,9}')
)
WHERE odd IS NOT NULL;
