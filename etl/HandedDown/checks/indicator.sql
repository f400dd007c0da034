-- An indicator no plan on file has.
SELECT s.source_row, 'R-INDICATOR' AS code, concat_ws(', ', 'plan=' || s.plan, 'indicator=' || s.indicator) AS detail
FROM staged s ANTI JOIN on_file f ON f.plan = s.plan AND f.indicator = s.indicator;
