-- A unit that cannot measure this: contracts in yuan.
SELECT r.source_row, 'R-UNIT' AS code, r.measure || ': ' || r.unit AS detail
FROM raw r
JOIN known_measure m ON m.id = r.measure
JOIN known_unit u ON u.unit = r.unit
WHERE u.measure_unit <> m.unit;
