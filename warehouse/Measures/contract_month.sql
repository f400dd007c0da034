-- The same summed by month and stored column first: codes are made of the sums, not of every entry, which is most of the work.
SELECT make_date(month // 12, month % 12 + 1, 1) AS period_on/* columns */, contracts, amount_yuan, technology_amount_yuan, sample_entries
FROM (
  SELECT year(period_on) * 12 + month(period_on) - 1 AS month/* stored */, sum(sign) AS contracts, sum(amount_yuan) AS amount_yuan,
    sum(technology_amount_yuan) AS technology_amount_yuan,
    count(*) FILTER (source_load IN (SELECT load_id FROM load WHERE nature = 'sample')) AS sample_entries
  FROM contract_entry
  WHERE known_on <= $as_of AND load_id <= $last_load/* period */
  GROUP BY ALL
)
