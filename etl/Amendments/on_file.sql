-- The indicators of the plans that earlier loads brought, with what an amendment is held against; and the day of the newest named edition.
SELECT code AS plan, i->>'$.id' AS indicator, (body->>'$.issuedOn')::DATE AS issued_on, i->>'$.target.comparator' AS comparator,
  (i->>'$.target.value')::DECIMAL(38, 6) AS target, (i->>'$.target.due')::DATE AS due,
  (i->>'$.baseline.value')::DECIMAL(38, 6) AS baseline,
  coalesce(TRY_CAST(i->>'$.baseline.period' AS DATE), make_date((body->>'$.baseYear')::INTEGER, 12, 31)) AS base_on, $named_on AS named_on
FROM (
  SELECT code, body::JSON AS body, unnest(json_extract(body, '$.indicators[*]')) AS i
  FROM plan_entry WHERE load_id < $load GROUP BY code, body HAVING sum(sign) > 0
)
