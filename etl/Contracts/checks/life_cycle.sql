-- A state no registered contract can be in: a draft, one in review, one returned or refused.
SELECT source_row, 'R-STATUS' AS code, 'life_cycle=' || life_cycle AS detail
FROM raw
WHERE life_cycle IS NOT NULL AND life_cycle_code(life_cycle) IS NULL;
