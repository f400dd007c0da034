-- What the entries of a load must add up to, taken from what was to be written and not from what was.
SELECT unnest([struct_pack(item := 'entries', total := count(*)::DECIMAL(38, 6)),
               struct_pack(item := 'sign', total := coalesce(sum(sign), 0)::DECIMAL(38, 6)){, entry totals}], recursive := true)
FROM (
  SELECT 1 AS sign{, amounts} FROM untouched
  UNION ALL
  SELECT sign{, amounts} FROM written
)
