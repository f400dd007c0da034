-- A day that is none, or lies outside the years batches are known for.
SELECT d.source_row, 'R-DATE' AS code, d.name || '=' || d.given AS detail
FROM (UNPIVOT raw ON on_from, on_to, known_on INTO NAME name VALUE given) d
WHERE coalesce(day(d.given) NOT BETWEEN DATE '1949-01-01' AND DATE '2100-12-31', true);
