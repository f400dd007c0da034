-- A cell every report needs; a withdrawn one only says which it is and since when.
SELECT n.source_row, 'R-MISSING' AS code, n.name AS detail
FROM (
  SELECT source_row, plan, no, year, reported_on,
    CASE WHEN status_code(status) = 'withdrawn' THEN '' ELSE word END AS word,
    CASE WHEN status_code(status) = 'withdrawn' THEN '' ELSE body END AS body
  FROM raw
) UNPIVOT INCLUDE NULLS (given FOR name IN (plan, no, year, reported_on, word, body)) n
WHERE n.given IS NULL;
