-- Nobody is told to do less than nothing.
SELECT source_row, 'B-NEGATIVE' AS code, 'value=' || value AS detail FROM staged WHERE value < 0;
