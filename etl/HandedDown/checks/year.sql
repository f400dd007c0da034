-- A year outside the plan's.
SELECT s.source_row, 'B-YEAR' AS code, 'year=' || s.year || ': ' || (f.base_year + 1) || '..' || f.last_year AS detail
FROM staged s JOIN on_file f ON f.plan = s.plan AND f.indicator = s.indicator
WHERE s.year NOT BETWEEN f.base_year + 1 AND f.last_year;
