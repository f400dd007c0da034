-- What became of the rows of one load. Waiting: a cancellation of something that was never entered.
SELECT (SELECT count(*) FROM batch) AS Arrived,
       (SELECT count(DISTINCT source_row) FROM rejected) AS Quarantined,
       (SELECT count(*) FROM {table}_version WHERE load_id = $load_id) AS Versions,
       (SELECT count(*) FROM {table}_version v WHERE v.load_id = $load_id AND v.status <> 'active'
          AND v.key NOT IN (SELECT key FROM history WHERE status = 'active')) AS Waiting,
       (SELECT count(*) FROM {table}_entry WHERE load_id = $load_id) AS Entries
