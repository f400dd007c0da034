-- A year before the task was set, or after the plan's last year. What was due once may still be reported later.
SELECT s.source_row, 'B-YEAR' AS code,
  'year=' || s.year || ': ' || year(t.issued_on) || '..' || coalesce(t.last_year::VARCHAR, '') AS detail
FROM staged s JOIN on_file t ON t.plan = s.plan AND t.no = s.no
WHERE s.year < year(t.issued_on)
  OR (s.year > t.last_year AND s.part <> 'milestone' AND t.kind IN ('continuous', 'yearly', 'milestone_then_continue'));
