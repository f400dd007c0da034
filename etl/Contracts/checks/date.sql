-- A day not written as 2023-02-28, one that does not exist, or lies before there was registration or after any contract runs.
WITH said AS (
  SELECT signed_on AS given FROM raw GROUP BY ALL
  UNION SELECT valid_from AS given FROM raw GROUP BY ALL
  UNION SELECT valid_to AS given FROM raw GROUP BY ALL
  UNION SELECT accepted_on AS given FROM raw GROUP BY ALL
  UNION SELECT registered_on AS given FROM raw GROUP BY ALL
  UNION SELECT life_cycle_on AS given FROM raw GROUP BY ALL
  UNION SELECT known_on AS given FROM raw GROUP BY ALL
),
odd_day AS (
  SELECT given FROM said WHERE given IS NOT NULL AND coalesce(day(given) NOT BETWEEN DATE '1985-01-01' AND DATE '2100-12-31', true)
)
SELECT source_row, 'R-DATE' AS code, detail
FROM (
  SELECT source_row, 'signed_on=' || signed_on FROM raw WHERE signed_on IN (FROM odd_day)
  UNION ALL SELECT source_row, 'valid_from=' || valid_from FROM raw WHERE valid_from IN (FROM odd_day)
  UNION ALL SELECT source_row, 'valid_to=' || valid_to FROM raw WHERE valid_to IN (FROM odd_day)
  UNION ALL SELECT source_row, 'accepted_on=' || accepted_on FROM raw WHERE accepted_on IN (FROM odd_day)
  UNION ALL SELECT source_row, 'registered_on=' || registered_on FROM raw WHERE registered_on IN (FROM odd_day)
  UNION ALL SELECT source_row, 'life_cycle_on=' || life_cycle_on FROM raw WHERE life_cycle_on IN (FROM odd_day)
  UNION ALL SELECT source_row, 'known_on=' || known_on FROM raw WHERE known_on IN (FROM odd_day)
) odd(source_row, detail);
