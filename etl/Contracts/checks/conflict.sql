-- One number, two contents, and nothing says which came later: nobody can say which is right, so all of them go.
SELECT source_row, 'X-CONFLICT' AS code, key AS detail
FROM repeated
QUALIFY count(DISTINCT content) OVER (PARTITION BY key, version, known_on, life_cycle) > 1;
