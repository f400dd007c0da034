-- A plan's tasks as they stood on a day; before its issue they are shown as first issued. What only a sample says is left out.
WITH first AS (
  SELECT key, min(known_on) AS set_on FROM task_entry WHERE load_id <= $last_load GROUP BY key
)
SELECT e.plan, e.no, e.ordinal, e.section::VARCHAR AS section, e.kind::VARCHAR AS kind, e.task_zh, e.task_en, e.clause, e.schedule,
  e.lead_zh, e.lead_en, e.co_leads_zh, e.co_leads_en, e.start_by, e.due_by, e.due_by_other, e.recurs_from, e.due_note_zh, e.due_note_en,
  e.note_zh, e.note_en, f.set_on
FROM task_entry e JOIN first f ON f.key = e.key
WHERE e.plan = $plan AND e.load_id <= $last_load AND e.known_on <= greatest($as_of, f.set_on)
  AND e.source_load NOT IN (SELECT load_id FROM load WHERE nature = 'sample')
GROUP BY ALL
HAVING sum(e.sign) > 0
ORDER BY e.ordinal, e.no
