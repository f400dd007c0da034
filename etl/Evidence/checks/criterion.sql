-- A criterion or named milestone no plan on file has.
SELECT s.source_row, 'R-CRITERION' AS code,
  concat_ws(', ', 'plan=' || s.plan, 'goal=' || s.goal, 'criterion=' || s.criterion) AS detail
FROM staged s ANTI JOIN on_file f ON f.plan = s.plan AND f.goal = s.goal AND f.criterion = s.criterion;
