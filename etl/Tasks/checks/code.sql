-- A kind, part or kind of day that is in no list; a plan or number that could not be told apart from the rest of a key.
SELECT source_row, 'R-CODE' AS code, 'kind=' || r.kind AS detail FROM raw r JOIN staged s USING (source_row) WHERE s.kind IS NULL
  AND r.kind IS NOT NULL
UNION ALL
SELECT source_row, 'R-CODE', 'section=' || r.section FROM raw r JOIN staged s USING (source_row) WHERE s.section IS NULL
UNION ALL
SELECT source_row, 'R-CODE', 'known_on_kind=' || known_on_kind FROM raw
WHERE known_on_kind NOT IN ('stated', 'source_page_date', 'assumed')
UNION ALL
SELECT source_row, 'R-CODE', 'plan=' || plan || ', no=' || no FROM raw WHERE contains(plan, '|') OR contains(no, '|');
