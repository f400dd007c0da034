-- The rule that makes the ledger come out right in any order of arrival: for each touched key, lay its versions in order, write down the
-- entries that history should have, take away the entries it has, and append the difference.
CREATE OR REPLACE TEMP TABLE history AS
WITH said AS (
  SELECT * EXCLUDE (newest, is_withdrawn) FROM known SEMI JOIN touched USING (key)
  UNION ALL
  FROM fresh
)
SELECT v.key, v.status, v.load_id, v.source_row{, v.dimensions}{, v.amounts},
       max(v.known_on) OVER run AS known_on,
       row_number() OVER run AS place,
       coalesce(bool_or(v.status = 'active') OVER (run ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), false) AS was_entered
FROM said v
WINDOW run AS (
  PARTITION BY v.key
  ORDER BY coalesce(v.version, 0), v.known_on, v.status::VARCHAR{, v.dimensions}{, v.amounts}{, v.notes});

CREATE OR REPLACE TEMP TABLE written AS
WITH desired AS (
  SELECT h.key, h.known_on, 1 AS sign{, h.dimensions}{, h.amounts},
         CASE WHEN h.was_entered THEN 'corrected'
              WHEN h.known_on <= $last_edition_on::DATE THEN 'late'
              WHEN h.key IN (SELECT key FROM existing) THEN 'corrected'
              ELSE 'new' END AS cause,
         h.load_id, h.source_row
  FROM history h
  WHERE h.status = 'active'
  UNION ALL
  SELECT h.key, h.known_on, -1{, p.dimensions}{, p.amounts},
         CASE h.status WHEN 'active' THEN 'corrected' ELSE h.status END, h.load_id, h.source_row
  FROM history h
  JOIN history p ON p.key = h.key AND p.place = h.place - 1
  WHERE p.status = 'active'
),
-- Each side as a count of whole facts; a reversal is the same fact counted down, with the dimensions it was stored with.
counted AS (
  SELECT key, known_on{, dimensions}{, amounts}, sign AS n,
         struct_pack(wanted := true, load_id := load_id, source_row := source_row, cause := cause) AS source
  FROM desired
  UNION ALL
  SELECT key, known_on{, dimensions}{, amounts}, -sign,
         struct_pack(wanted := false, load_id := source_load, source_row := source_row, cause := 'corrected')
  FROM existing
),
difference AS (
  SELECT key, known_on{, dimensions}{, amounts}, sum(n)::INTEGER AS n,
         CASE WHEN sum(n) > 0 THEN max(source) FILTER (WHERE n > 0) ELSE max(source) FILTER (WHERE n < 0) END AS source
  FROM counted
  GROUP BY key, known_on{, dimensions}{, amounts}
  HAVING sum(n) <> 0
)
SELECT d.key, d.known_on, sign(d.n)::TINYINT AS sign{, dimensions}{, amounts by n}, d.source.cause AS cause, $load_id::BIGINT AS load_id,
       d.source.load_id AS source_load, d.source.source_row AS source_row
FROM difference d, unnest(range(abs(d.n))) AS repeated(i);
