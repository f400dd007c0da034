-- A value that is not a plain number, in the indicator's own unit (yuan, persons, a share of 1).
SELECT r.source_row, 'R-NUMBER' AS code, 'value=' || r.value AS detail FROM raw r JOIN staged s USING (source_row)
WHERE r.value IS NOT NULL AND s.value IS NULL;
