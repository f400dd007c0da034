-- A value that is not a plain number, or finer than a millionth of the measure's unit.
SELECT r.source_row, 'R-NUMBER' AS code, 'value=' || r.value AS detail
FROM raw r
JOIN staged s USING (source_row)
WHERE r.value IS NOT NULL AND s.value IS NULL AND (r.unit IS NULL OR r.unit IN (SELECT unit FROM known_unit));
