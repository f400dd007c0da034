SELECT load_id, dataset, file, sha256, nature, rows_in, accepted, quarantined, unchanged, waiting
FROM load
WHERE load_id <= $last_load
ORDER BY load_id
