-- What a load adds for the touched keys and, below, every new version.
INSERT INTO {table}_entry (key, known_on, sign{, dimensions}{, amounts}, cause, load_id, source_load, source_row)
SELECT key, known_on, sign{, dimensions}{, amounts}, cause, load_id, source_load, source_row
FROM written
ORDER BY {period}key, known_on, sign, source_load, source_row;

INSERT INTO {table}_version (key, version, known_on, known_on_kind, status{, notes}, load_id, source_row)
SELECT key, version, known_on, known_on_kind, status{, notes}, $load_id, source_row FROM untouched;

INSERT INTO {table}_version (key, version, known_on, known_on_kind, status{, notes}, load_id, source_row)
SELECT key, version, known_on, known_on_kind, status{, notes}, load_id, source_row FROM fresh ORDER BY source_row;

INSERT INTO {table}_unentered (key{, dimensions}{, amounts}, load_id, source_row)
SELECT f.key{, f.dimensions}{, f.amounts}, f.load_id, f.source_row
FROM fresh f
ANTI JOIN (FROM written WHERE sign > 0) w ON w.source_load = f.load_id AND w.source_row = f.source_row
ORDER BY f.source_row;
