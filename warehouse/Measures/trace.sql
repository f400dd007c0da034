-- The ledger entries behind one figure and its rivals, oldest knowledge first, each with the file and row it stands in.
SELECT e.key, e.sign, e.value AS amount, e.release, e.grade, e.known_on, e.cause, e.load_id, e.source_load, e.source_row, l.file, l.sha256
FROM observation_entry e
JOIN load l ON l.load_id = e.source_load
WHERE e.key IN (SELECT unnest(string_split($keys, chr(31)))) AND e.known_on <= $as_of AND e.load_id <= $last_load
ORDER BY e.known_on, e.load_id, e.sign, e.source_row
