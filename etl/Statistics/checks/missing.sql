-- A cell that every observation needs. Without known_on the load's date stands in, but a known_on needs its kind.
SELECT n.source_row, 'R-MISSING' AS code, n.name AS detail
FROM (
  SELECT source_row, measure, period_from, period_to, value, unit, release, grade, source,
    CASE WHEN known_on IS NULL THEN '' ELSE known_on_kind END AS known_on_kind
  FROM raw
) UNPIVOT INCLUDE NULLS (given FOR name IN (measure, period_from, period_to, value, unit, release, grade, source, known_on_kind)) n
WHERE n.given IS NULL;
