-- A number of carriers that is no whole number above 0; a named carrier is one.
SELECT r.source_row, 'R-NUMBER' AS code, 'carriers=' || r.carriers AS detail
FROM raw r JOIN staged s USING (source_row)
WHERE s.carriers IS NULL OR (s.carriers <> 1 AND coalesce(s.name_zh, s.name_en) IS NOT NULL);
