-- A document known before the day whose state it shows.
SELECT source_row, 'B-DATE-ORDER' AS code, 'shown_on=' || shown_on || ', known_on=' || known_on AS detail
FROM staged WHERE known_on < shown_on;
