-- The tasks earlier loads brought, with their kind, the day their plan was issued and, where it is on file, its last year.
WITH standing AS (
  SELECT plan, no, kind FROM task_entry WHERE load_id < $load GROUP BY ALL HAVING sum(sign) > 0
),
issued AS (
  SELECT plan, no, min(known_on) AS issued_on FROM task_entry WHERE load_id < $load GROUP BY ALL
),
running AS (
  SELECT code, json_extract(body, '$.lastYear')::INTEGER AS last_year
  FROM plan_entry WHERE load_id < $load
  GROUP BY code, body HAVING sum(sign) > 0
)
SELECT s.plan, s.no, s.kind::VARCHAR AS kind, i.issued_on, r.last_year
FROM standing s JOIN issued i USING (plan, no) LEFT JOIN running r ON r.code = s.plan
