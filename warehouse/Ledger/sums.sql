-- The loads up to one, added up without looking into each fact. The greatest value of every column is taken along (read), so that every
-- block of theirs is read and a damaged one found. Returns what is not the sum of the control totals.
WITH counted AS (
  SELECT unnest(totals, recursive := true), hash(v) AS read
  FROM (SELECT [struct_pack(item := 'versions', total := count(*)::DECIMAL(38, 6))] AS totals, max(COLUMNS(*))
        FROM {table}_version WHERE load_id <= $up_to) v
  UNION ALL
  SELECT unnest(totals, recursive := true), hash(v) AS read
  FROM (SELECT [struct_pack(item := 'unentered', total := count(*)::DECIMAL(38, 6))] AS totals, max(COLUMNS(*))
        FROM {table}_unentered WHERE load_id <= $up_to) v
  UNION ALL
  SELECT unnest(totals, recursive := true), hash(v) AS read
  FROM (SELECT [struct_pack(item := 'entries', total := count(*)::DECIMAL(38, 6)),
                struct_pack(item := 'sign', total := coalesce(sum(sign), 0)::DECIMAL(38, 6)){, entry totals}] AS totals, max(COLUMNS(*))
        FROM {table}_entry WHERE load_id <= $up_to) v
),
fixed AS (SELECT item, sum(total) AS total FROM control_total WHERE ledger = '{table}' AND load_id <= $up_to GROUP BY item)
SELECT counted.item, counted.read::VARCHAR AS read
FROM counted LEFT JOIN fixed USING (item)
WHERE counted.total <> coalesce(fixed.total, 0)
