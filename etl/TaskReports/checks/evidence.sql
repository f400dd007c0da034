-- Done, with nothing that shows it.
SELECT source_row, 'B-EVIDENCE' AS code, 'word=done' AS detail
FROM staged
WHERE word = 'done' AND status = 'active' AND evidence IS NULL AND evidence_no IS NULL;
