-- The criteria of the goals and the places of the named milestones that earlier loads brought.
WITH running AS (
  SELECT code, body::JSON AS body FROM plan_entry WHERE load_id < $load GROUP BY code, body HAVING sum(sign) > 0
),
goal AS (SELECT code, unnest(json_extract(body, '$.goals[*]')) AS g FROM running),
indicator AS (SELECT code, unnest(json_extract(body, '$.indicators[*]')) AS i FROM running)
SELECT code AS plan, g->>'$.id' AS goal, unnest(json_extract_string(g, '$.criteria[*].id')) AS criterion FROM goal
UNION ALL
SELECT code, i->>'$.id', unnest(range(1, 1 + json_array_length(i, '$.named')::BIGINT))::VARCHAR FROM indicator
