-- A kind, stage, region, grade or state that is in no list; a name that could not be told apart from the rest of a key.
SELECT r.source_row, 'R-CODE' AS code, odd.detail
FROM raw r JOIN staged s USING (source_row), LATERAL (SELECT unnest([
  CASE WHEN s.kind IS NULL THEN 'kind=' || r.kind END, CASE WHEN s.stage IS NULL THEN 'stage=' || r.stage END,
  CASE WHEN s.grade IS NULL THEN 'grade=' || r.grade END, CASE WHEN s.status IS NULL THEN 'status=' || r.status END,
  CASE WHEN r.region NOT IN (SELECT code FROM known_code WHERE dimension = 'region') THEN 'region=' || r.region END,
  CASE WHEN r.known_on_kind NOT IN ('stated', 'source_page_date', 'assumed') THEN 'known_on_kind=' || r.known_on_kind END,
  CASE WHEN contains(concat(r.batch, r.name_zh, r.name_en), '|') THEN 'name=' || concat(r.batch, r.name_zh, r.name_en) END
]) AS detail) odd
WHERE odd.detail IS NOT NULL;
