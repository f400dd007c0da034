-- A state no registered contract can be in: a draft, one in review, one returned or refused.
SELECT source_row, 'R-STATUS' AS code, 'life_cycle=' || life_cycle AS detail
FROM raw
WHERE life_cycle IN (SELECT text FROM wording WHERE list = 'life_cycle' AND code IS NULL);
