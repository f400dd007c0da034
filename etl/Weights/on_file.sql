-- The indicators of the plans that earlier loads brought.
SELECT code AS plan, unnest(json_extract_string(body, '$.indicators[*].id')) AS indicator
FROM plan_entry WHERE load_id < $load GROUP BY code, body HAVING sum(sign) > 0
