-- A cell that every task needs, or the day its kind cannot do without.
SELECT n.source_row, 'R-MISSING' AS code, n.name AS detail
FROM raw UNPIVOT INCLUDE NULLS (given FOR name IN (plan, no, task_zh, task_en, clause, kind, source)) n
WHERE n.given IS NULL
UNION ALL
SELECT r.source_row, 'R-MISSING', s.kind || ': ' || CASE s.kind WHEN 'begin_by' THEN 'start_by' WHEN 'yearly' THEN 'due_by, recurs_from'
  ELSE 'due_by' END
FROM raw r JOIN staged s USING (source_row)
WHERE (s.kind = 'begin_by' AND r.start_by IS NULL) OR (s.kind IN ('one_off', 'milestone_then_continue') AND r.due_by IS NULL)
  OR (s.kind = 'yearly' AND (r.due_by IS NULL OR r.recurs_from IS NULL));
