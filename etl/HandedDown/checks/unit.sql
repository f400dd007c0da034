-- A unit that cannot measure the indicator.
SELECT r.source_row, 'R-UNIT' AS code, r.indicator || ': ' || r.unit AS detail
FROM raw r JOIN on_file f ON f.plan = r.plan AND f.indicator = r.indicator JOIN known_unit u ON u.unit = r.unit
WHERE u.measure_unit <> f.unit;
