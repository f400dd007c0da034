-- A day that is none, or lies outside the years plans are made for.
SELECT d.source_row, 'R-DATE' AS code, d.name || '=' || d.given AS detail
FROM (UNPIVOT raw ON issued_on, known_on INTO NAME name VALUE given) d
WHERE coalesce(day(d.given) NOT BETWEEN DATE '1949-01-01' AND DATE '2100-12-31', true);
