-- Done after it was reported, reported after it was known or before the plan was issued; done or under way before its year began; a day
-- of completion beside a word that is none.
SELECT s.source_row, 'B-DATE-ORDER' AS code, concat_ws(', ', 'year=' || s.year, 'word=' || s.word, 'done_on=' || s.done_on,
  'reported_on=' || s.reported_on, 'known_on=' || s.known_on) AS detail
FROM staged s LEFT JOIN on_file t ON t.plan = s.plan AND t.no = s.no
WHERE s.done_on > s.reported_on OR s.reported_on > s.known_on OR s.reported_on < t.issued_on
  OR (s.word IN ('in_progress', 'done', 'behind') AND year(s.reported_on) < s.year)
  OR (s.done_on IS NOT NULL AND s.word NOT IN ('in_progress', 'done'));
