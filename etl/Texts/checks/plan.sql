-- A text that no plan on file was taken from: another edition of it, another translation, or a changed file.
SELECT source_row, 'R-PLAN-TEXT' AS code, 'sha256=' || sha256 AS detail FROM staged WHERE plan IS NULL;
