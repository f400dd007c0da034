-- A target on the wrong side of its baseline: "at least" below it, "at most" above it.
SELECT s.source_row, 'B-DIRECTION' AS code,
  'part=' || s.part || ', value=' || s.value || ', comparator=' || f.comparator || ', baseline=' || f.baseline
    || ', target=' || f.target AS detail
FROM (
  SELECT s.*, CASE s.part WHEN 'target' THEN s.value END AS new_target, CASE s.part WHEN 'baseline' THEN s.value END AS new_baseline
  FROM staged s WHERE s.part IN ('target', 'baseline')
) s JOIN on_file f ON f.plan = s.plan AND f.indicator = s.indicator
WHERE (f.comparator IN ('at_least', 'more_than') AND coalesce(new_target, f.target) < coalesce(new_baseline, f.baseline))
   OR (f.comparator IN ('at_most', 'less_than') AND coalesce(new_target, f.target) > coalesce(new_baseline, f.baseline));
