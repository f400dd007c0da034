-- A day that is none, or lies outside the years plans are made for.
SELECT source_row, 'R-DATE' AS code, 'known_on=' || known_on AS detail
FROM raw
WHERE known_on IS NOT NULL AND coalesce(day(known_on) NOT BETWEEN DATE '1949-01-01' AND DATE '2100-12-31', true);
