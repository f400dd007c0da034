-- A cell every weight needs.
SELECT n.source_row, 'R-MISSING' AS code, n.name AS detail
FROM (SELECT source_row, plan, indicator, weight, document, person FROM raw)
  UNPIVOT INCLUDE NULLS (given FOR name IN (plan, indicator, weight, document, person)) n
WHERE n.given IS NULL;
