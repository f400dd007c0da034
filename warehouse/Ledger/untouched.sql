-- The one entry of every key that was never heard of before, in order of period, so that stored blocks can be skipped by it.
INSERT INTO {table}_entry (key, known_on, sign{, dimensions}{, amounts}, cause, load_id, source_load, source_row)
SELECT key, known_on, 1{, dimensions}{, amounts}, CASE WHEN known_on <= $last_edition_on::DATE THEN 'late' ELSE 'new' END,
       $load_id, $load_id, source_row
FROM untouched
/* ORDER BY period */
