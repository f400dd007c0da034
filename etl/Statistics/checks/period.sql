-- A period that ends before it begins, or a stock that does not count on one day.
SELECT s.source_row, 'R-PERIOD' AS code, s.period_from || '..' || s.period_to AS detail
FROM staged s
LEFT JOIN known_measure m ON m.id = s.measure
WHERE s.period_from > s.period_to OR (m.shape = 'stock' AND s.period_from <> s.period_to);
