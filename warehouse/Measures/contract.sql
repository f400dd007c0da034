-- The registry's entries as known on a day, one by one, with the columns a question names.
SELECT period_on/* columns */, sign AS contracts, amount_yuan, technology_amount_yuan,
  (source_load IN (SELECT load_id FROM load WHERE nature = 'sample'))::INTEGER AS sample_entries,
  key, known_on, cause, source_load, source_row, rowid AS place
FROM contract_entry
WHERE known_on <= $as_of AND load_id <= $last_load/* period */
