-- A word of progress, a part or a state of the report that is in no list.
SELECT source_row, 'R-CODE' AS code, 'word=' || word AS detail FROM raw WHERE word IS NOT NULL AND word_code(word) IS NULL
UNION ALL
SELECT source_row, 'R-CODE', 'part=' || part FROM raw WHERE part_code(part) IS NULL
UNION ALL
SELECT source_row, 'R-CODE', 'status=' || status FROM raw WHERE status_code(status) IS NULL;
