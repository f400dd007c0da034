-- Where versions of a load's keys stand already. The keys alone are looked through; of what they lead to, the rest is read by its place.
CREATE OR REPLACE TEMP TABLE met AS
SELECT v.key, v.rowid AS place
FROM {table}_version v SEMI JOIN (SELECT key FROM batch UNION ALL FROM missing) arrived ON arrived.key = v.key;

-- The keys of a load that need the whole rule: those that are known already, that come more than once, or whose first word is a
-- cancellation. Of every other key the history is one version, so its one entry can be written straight away.
CREATE OR REPLACE TEMP TABLE touched AS
SELECT key FROM batch GROUP BY key HAVING count(*) > 1 OR bool_or(status <> 'active')
UNION
SELECT key FROM met
UNION
FROM missing;

CREATE OR REPLACE TEMP VIEW untouched AS FROM batch b ANTI JOIN touched t ON t.key = b.key;

CREATE OR REPLACE TEMP TABLE stood AS SELECT e.rowid AS place FROM {table}_entry e SEMI JOIN touched t ON t.key = e.key;

-- What is stored of the touched keys. A version's own words come back from the entry it made: the positive one its own load wrote. (A later
-- load may write one from the same row that takes a reversal back; that one holds the predecessor's words.)
CREATE OR REPLACE TEMP TABLE existing AS
SELECT key, known_on, sign{, dimensions}{, amounts by sign}, load_id, source_load, source_row
FROM {table}_entry WHERE rowid IN (SELECT place FROM stood);

CREATE OR REPLACE TEMP TABLE known AS
WITH unentered AS (
  SELECT load_id, source_row{, dimensions}{, amounts} FROM {table}_unentered WHERE key IN (SELECT key FROM touched)
),
entered AS (
  SELECT e.source_load AS load_id, e.source_row{, e.dimensions}{, e.amounts}
  FROM existing e ANTI JOIN unentered u ON u.load_id = e.source_load AND u.source_row = e.source_row
  WHERE e.sign > 0 AND e.load_id = e.source_load
  QUALIFY row_number() OVER (PARTITION BY e.source_load, e.source_row ORDER BY e.known_on) = 1
),
stated AS (
  SELECT key, version, known_on, known_on_kind, status{, notes}, load_id, source_row
  FROM {table}_version WHERE rowid IN (SELECT place FROM met)
)
SELECT v.key, v.version, v.known_on, v.known_on_kind, v.status{, said.dimensions}{, said.amounts}{, v.notes}, v.load_id, v.source_row,
       row_number() OVER newest_first = 1 AS newest, first_value(v.status) OVER newest_first = 'withdrawn' AS is_withdrawn
FROM stated v
LEFT JOIN (FROM unentered UNION ALL BY NAME FROM entered) said ON said.load_id = v.load_id AND said.source_row = v.source_row
WINDOW newest_first AS (
  PARTITION BY v.key
  ORDER BY coalesce(v.version, 0) DESC, v.known_on DESC, v.status::VARCHAR DESC{, said.dimensions down}{, said.amounts down}
           {, v.notes down});
