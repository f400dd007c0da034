-- A cell every amendment needs; a deadline needs its new day, a target or baseline its new value.
SELECT n.source_row, 'R-MISSING' AS code, n.name AS detail
FROM (
  SELECT source_row, plan, indicator, part, effective_on, document, reason, person,
    CASE WHEN part_code(part) = 'due' THEN '' ELSE value END AS value, CASE WHEN part_code(part) = 'due' THEN due ELSE '' END AS due
  FROM raw
) UNPIVOT INCLUDE NULLS (given FOR name IN (plan, indicator, part, effective_on, document, reason, person, value, due)) n
WHERE n.given IS NULL;
