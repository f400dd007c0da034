-- An amendment that would change what a named edition rests on: it takes effect, or was known, no later than the day it was published.
SELECT s.source_row, 'B-BACKDATED' AS code,
  concat_ws(', ', 'effective_on=' || s.effective_on, 'known_on=' || s.known_on) || ' <= ' || f.named_on AS detail
FROM staged s JOIN on_file f ON f.plan = s.plan AND f.indicator = s.indicator
WHERE s.effective_on <= f.named_on OR s.known_on <= f.named_on;
