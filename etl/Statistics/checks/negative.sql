-- Only growth can be negative.
SELECT source_row, 'B-NEGATIVE' AS code, 'value=' || value AS detail
FROM staged
WHERE value < 0 AND NOT ends_with(measure, '_growth');
