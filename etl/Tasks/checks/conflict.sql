-- One number, two contents known on one day: nobody can say which is right, so all of them go.
SELECT source_row, 'X-CONFLICT' AS code, key AS detail
FROM repeated
QUALIFY count(DISTINCT content) OVER (PARTITION BY key, known_on) > 1;
