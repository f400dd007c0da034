-- One step, two contents known on one day: nobody can say which is right, so all of them go.
SELECT source_row, 'X-CONFLICT' AS code, key AS detail
FROM staged
QUALIFY count(DISTINCT hash(on_to, on_from, carriers, document, region, grade)) OVER (PARTITION BY key, known_on, status) > 1;
