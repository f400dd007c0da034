-- The control totals of each load, counted anew. fact.1 and fact.2 add up hashes of whole facts, a reversal taking its own away: two
-- ledgers in which every fact counts the same have the same sums, whatever loads the facts came in.
SELECT load_id, '{table}' AS ledger, t.item, t.total
FROM (
  SELECT load_id, unnest([struct_pack(item := 'versions', total := count(*)::DECIMAL(38, 6)),
                          struct_pack(item := 'version.words', total := sum(hash(v)::HUGEINT)::DECIMAL(38, 6))]) AS t
  FROM {table}_version v GROUP BY load_id
  UNION ALL
  SELECT load_id, unnest([struct_pack(item := 'unentered', total := count(*)::DECIMAL(38, 6)),
                          struct_pack(item := 'unentered.words', total := sum(hash(v)::HUGEINT)::DECIMAL(38, 6))])
  FROM {table}_unentered v GROUP BY load_id
  UNION ALL
  SELECT load_id, unnest([struct_pack(item := 'entries', total := count(*)::DECIMAL(38, 6)),
                          struct_pack(item := 'sign', total := sum(sign)::DECIMAL(38, 6)),
                          struct_pack(item := 'origin', total := sum(hash(cause, source_load, source_row)::HUGEINT)::DECIMAL(38, 6)),
                          struct_pack(item := 'fact.1', total := sum(sign * hash({fact})::HUGEINT)::DECIMAL(38, 6)),
                          struct_pack(item := 'fact.2', total := sum(sign * hash({fact backwards})::HUGEINT)::DECIMAL(38, 6))
                          {, entry totals}])
  FROM {table}_entry v GROUP BY load_id
)
