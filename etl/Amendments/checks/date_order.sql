-- In effect before the plan was issued, or a deadline not after its base or not after the day it takes effect.
SELECT s.source_row, 'B-DATE-ORDER' AS code,
  concat_ws(', ', 'effective_on=' || s.effective_on, 'due=' || s.due, 'issued_on=' || f.issued_on, 'base_on=' || f.base_on) AS detail
FROM staged s JOIN on_file f ON f.plan = s.plan AND f.indicator = s.indicator
WHERE s.effective_on < f.issued_on OR s.due <= f.base_on OR s.due <= s.effective_on;
