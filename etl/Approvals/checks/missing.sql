-- A cell every step needs; a carrier without a name needs a number of them.
SELECT n.source_row, 'R-MISSING' AS code, n.name AS detail
FROM (
  SELECT source_row, kind, stage, on_to, grade, source, coalesce(name_zh, name_en, carriers) AS name_zh FROM raw
) UNPIVOT INCLUDE NULLS (given FOR name IN (kind, stage, on_to, grade, source, name_zh)) n
WHERE n.given IS NULL;
