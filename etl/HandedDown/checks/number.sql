-- A value or year that is not a plain number.
SELECT r.source_row, 'R-NUMBER' AS code, 'value=' || r.value AS detail
FROM raw r JOIN staged s USING (source_row) WHERE s.value IS NULL AND r.value IS NOT NULL AND r.unit IN (SELECT unit FROM known_unit)
UNION ALL
SELECT r.source_row, 'R-NUMBER', 'year=' || r.year FROM raw r JOIN staged s USING (source_row) WHERE s.year IS NULL AND r.year IS NOT NULL;
