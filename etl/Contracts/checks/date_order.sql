-- Signed, then accepted, then registered, then known; and in force from a day to a later one. As text, days written right compare right.
SELECT source_row, 'B-DATE-ORDER' AS code, pair AS detail
FROM (
  SELECT source_row, unnest([
    CASE WHEN signed_on > registered_on THEN 'signed_on=' || signed_on || ' > registered_on=' || registered_on END,
    CASE WHEN signed_on > accepted_on THEN 'signed_on=' || signed_on || ' > accepted_on=' || accepted_on END,
    CASE WHEN accepted_on > registered_on THEN 'accepted_on=' || accepted_on || ' > registered_on=' || registered_on END,
    CASE WHEN registered_on > known_on THEN 'registered_on=' || registered_on || ' > known_on=' || known_on END,
    CASE WHEN registered_on > life_cycle_on THEN 'registered_on=' || registered_on || ' > life_cycle_on=' || life_cycle_on END,
    CASE WHEN valid_from > valid_to THEN 'valid_from=' || valid_from || ' > valid_to=' || valid_to END
  ]) AS pair
  FROM raw
  WHERE signed_on > registered_on OR signed_on > accepted_on OR accepted_on > registered_on
    OR registered_on > known_on OR registered_on > life_cycle_on OR valid_from > valid_to
)
WHERE pair IS NOT NULL;
