-- The indicators of the plans that earlier loads brought, with their unit and the plan's last year.
SELECT code AS plan, i->>'$.id' AS indicator, CASE i->>'$.unit' WHEN 'share' THEN 'fraction' ELSE i->>'$.unit' END AS unit,
  (body->>'$.baseYear')::INTEGER AS base_year, (body->>'$.lastYear')::INTEGER AS last_year
FROM (
  SELECT code, body::JSON AS body, unnest(json_extract(body, '$.indicators[*]')) AS i
  FROM plan_entry WHERE load_id < $load GROUP BY code, body HAVING sum(sign) > 0
)
