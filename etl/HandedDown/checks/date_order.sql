-- Known before the letter was issued.
SELECT source_row, 'B-DATE-ORDER' AS code, 'issued_on=' || issued_on || ' > known_on=' || known_on AS detail
FROM staged WHERE issued_on > known_on;
