-- A span that ends before it begins; a step known before it can have been taken.
SELECT source_row, 'B-DATE-ORDER' AS code,
  concat_ws(', ', 'on_from=' || on_from, 'on_to=' || on_to, 'known_on=' || known_on) AS detail
FROM staged WHERE on_from > on_to OR known_on < coalesce(on_from, on_to);
