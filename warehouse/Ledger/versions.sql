-- New versions of one load. A row that says what is already known word for word is unchanged: the same version number, day, status and
-- columns. Where the source states no day the load's date stands in, which a resend must not make a new fact: then the day is left out,
-- and the row is held against the same version number or, without numbers, against the newest version.
CREATE OR REPLACE TEMP TABLE known AS
SELECT v.key, v.version, v.known_on, v.status, {content} AS content,
       row_number() OVER newest_first = 1 AS newest
FROM {table}_version v
WHERE v.key IN (SELECT key FROM batch)
WINDOW newest_first AS (PARTITION BY v.key ORDER BY coalesce(v.version, 0) DESC, v.known_on DESC, v.status DESC, {content} DESC);

CREATE OR REPLACE TEMP TABLE arrived AS
SELECT v.*, {content} AS content
FROM batch v
QUALIFY row_number() OVER (
  PARTITION BY v.key, v.version, v.status, content, CASE WHEN v.known_on_kind <> 'load_date' THEN v.known_on END
  ORDER BY v.known_on, v.source_row) = 1;

INSERT INTO {table}_version
      (key, version, known_on, known_on_kind, status{, columns}, load_id, source_row)
SELECT a.key, a.version, a.known_on, a.known_on_kind, a.status{, a.columns}, $load_id, a.source_row
FROM arrived a
WHERE NOT EXISTS (
  FROM known k
  WHERE k.key = a.key AND k.status = a.status AND k.content = a.content
    AND CASE WHEN a.known_on_kind <> 'load_date' THEN k.version IS NOT DISTINCT FROM a.version AND k.known_on = a.known_on
             WHEN a.version IS NOT NULL THEN k.version = a.version
             ELSE k.newest END)
ORDER BY a.source_row;
