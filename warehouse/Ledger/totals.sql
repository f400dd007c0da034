-- The control totals of each load, counted anew.
SELECT load_id, '{table}' AS ledger, t.item, t.total
FROM (
  SELECT load_id, unnest([struct_pack(item := 'versions', total := count(*)::DECIMAL(38, 6)){, version totals}]) AS t
  FROM {table}_version GROUP BY load_id
  UNION ALL
  SELECT load_id, unnest([struct_pack(item := 'entries', total := count(*)::DECIMAL(38, 6)),
                          struct_pack(item := 'sign', total := sum(sign)::DECIMAL(38, 6)){, entry totals}])
  FROM {table}_entry GROUP BY load_id
)
