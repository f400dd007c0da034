-- A place in the document that is not a plain number.
SELECT r.source_row, 'R-NUMBER' AS code, 'ordinal=' || r.ordinal AS detail
FROM raw r JOIN staged s USING (source_row) WHERE s.ordinal IS NULL;
