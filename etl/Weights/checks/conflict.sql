-- Two weights of one indicator, known on one day: nobody can say which is right, so all of them go.
SELECT source_row, 'X-CONFLICT' AS code, key AS detail
FROM staged
QUALIFY count(DISTINCT weight) OVER (PARTITION BY key, known_on) > 1;
