-- A figure cannot be known before its period is over. Lists are exempt: a batch may be known before its year ends.
SELECT s.source_row, 'B-KNOWN-ON' AS code, s.known_on || ' < ' || s.period_to AS detail
FROM staged s
JOIN known_measure m ON m.id = s.measure
WHERE m.shape <> 'list' AND s.known_on < s.period_to;
