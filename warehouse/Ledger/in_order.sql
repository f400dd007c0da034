-- Whether the rows come in order of period already, block by block; sorting millions of them takes longer than writing them.
SELECT coalesce(bool_and(first >= before - INTERVAL 31 DAY), true)
FROM (
  SELECT min({the period}) AS first, lag(max({the period})) OVER (ORDER BY source_row // 100000) AS before
  FROM untouched GROUP BY source_row // 100000
)
