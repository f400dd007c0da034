-- The plans that earlier loads brought, with the hash of the document each was taken from.
SELECT code AS plan, body->>'$.documentSha256' AS sha256
FROM (SELECT code, body::JSON AS body FROM plan_entry WHERE load_id < $load GROUP BY code, body HAVING sum(sign) > 0)
