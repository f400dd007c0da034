-- A task due before it begins, or a date its kind has no use for: another reading of no date, a yearly start of a task done once.
SELECT source_row, 'B-DATE-ORDER' AS code, concat_ws(', ', 'kind=' || kind, 'start_by=' || start_by, 'due_by=' || due_by,
  'due_by_other=' || due_by_other, 'recurs_from=' || recurs_from) AS detail
FROM staged
WHERE start_by > due_by OR start_by > due_by_other OR recurs_from > due_by OR (due_by_other IS NOT NULL AND due_by IS NULL)
  OR due_by_other = due_by OR (recurs_from IS NOT NULL AND kind <> 'yearly');
