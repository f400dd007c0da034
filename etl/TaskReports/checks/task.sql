-- A task no plan on file has, or a milestone of a task that has none.
SELECT s.source_row, 'R-TASK' AS code,
  'plan=' || s.plan || ', no=' || s.no || CASE WHEN t.no IS NULL THEN '' ELSE ', part=milestone' END AS detail
FROM staged s LEFT JOIN on_file t ON t.plan = s.plan AND t.no = s.no
WHERE t.no IS NULL OR (s.part = 'milestone' AND t.kind <> 'milestone_then_continue');
