-- A cell every piece of evidence needs.
SELECT n.source_row, 'R-MISSING' AS code, n.name AS detail
FROM (SELECT source_row, plan, goal, criterion, result, shown_on, document FROM raw)
  UNPIVOT INCLUDE NULLS (given FOR name IN (plan, goal, criterion, result, shown_on, document)) n
WHERE n.given IS NULL;
