-- A cell every target handed down needs; and either a region or a zone, not both.
SELECT n.source_row, 'R-MISSING' AS code, n.name AS detail
FROM raw UNPIVOT INCLUDE NULLS (given FOR name IN (plan, indicator, year, value, unit, document_no, issued_on, issuer)) n
WHERE n.given IS NULL
UNION ALL
SELECT source_row, 'R-MISSING', 'region | zone' FROM raw WHERE (region IS NULL) = (zone IS NULL);
