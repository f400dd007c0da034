-- A result or a state that is in no list.
SELECT source_row, 'R-CODE' AS code, 'result=' || result AS detail FROM raw WHERE result IS NOT NULL AND result_code(result) IS NULL
UNION ALL
SELECT source_row, 'R-CODE', 'status=' || status FROM raw WHERE status_code(status) IS NULL;
