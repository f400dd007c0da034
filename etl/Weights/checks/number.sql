-- A weight that is not a plain number above zero.
SELECT r.source_row, 'R-NUMBER' AS code, 'weight=' || r.weight AS detail FROM raw r JOIN staged s USING (source_row)
WHERE r.weight IS NOT NULL AND coalesce(s.weight <= 0, true);
