-- Licences are a category of their own since the Civil Code; before 2021 they were registered as transfers.
SELECT source_row, 'B-CATEGORY-ERA' AS code, 'category=' || category || ', registered_on=' || period_on AS detail
FROM staged
WHERE category = 'XK' AND period_on < DATE '2021-01-01';
