-- A part of a target or a state of the amendment that is in no list.
SELECT source_row, 'R-CODE' AS code, 'part=' || part AS detail FROM raw WHERE part IS NOT NULL AND part_code(part) IS NULL
UNION ALL
SELECT source_row, 'R-CODE', 'status=' || status FROM raw WHERE status_code(status) IS NULL;
