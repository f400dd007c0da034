-- A date that is none, or lies outside the years figures are known for.
SELECT d.source_row, 'R-DATE' AS code, d.name || '=' || d.given AS detail
FROM (UNPIVOT raw ON period_from, period_to, known_on INTO NAME name VALUE given) d
JOIN staged s USING (source_row)
WHERE coalesce(year(CASE d.name WHEN 'period_from' THEN s.period_from WHEN 'period_to' THEN s.period_to ELSE s.known_on END)
  NOT BETWEEN 1949 AND 2100, true);
