-- A year that is not four digits.
SELECT r.source_row, 'R-NUMBER' AS code, 'year=' || r.year AS detail FROM raw r JOIN staged s USING (source_row)
WHERE r.year IS NOT NULL AND s.year IS NULL;
