-- Two values for one figure, known on one day: nobody can say which is right, so all of them go.
-- With different days of knowledge the later one corrects the earlier.
SELECT source_row, 'X-CONFLICT' AS code, key || ' = ' || value AS detail
FROM staged
WHERE value IS NOT NULL
QUALIFY count(DISTINCT (value, bound, grade)) OVER (PARTITION BY key, known_on) > 1;
