-- What became of the rows of one load. Waiting: a cancellation of something that was never entered.
SELECT (SELECT count(*) FROM batch) AS Arrived,
       (SELECT count(DISTINCT source_row) FROM rejected) AS Quarantined,
       $untouched + (SELECT count(*) FROM fresh) - (SELECT count(*) FROM missing) AS Versions,
       (SELECT count(*) FROM fresh WHERE status <> 'active' AND key NOT IN (SELECT key FROM history WHERE status = 'active')) AS Waiting,
       (SELECT count(*) FROM missing) AS Withdrawn,
       $untouched + (SELECT count(*) FROM written) AS Entries
