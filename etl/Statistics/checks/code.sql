-- A code that is in no list; and a name that could not be told apart from the rest of a key.
SELECT c.source_row, 'R-CODE' AS code, c.dimension || '=' || c.given AS detail
FROM (
  UNPIVOT raw ON region, basis, category, seller_kind, buyer_kind, ip_type, plan_source, field, counterpart, level, counting_rule,
    vintage, kind, region_set, release, grade, bound, known_on_kind, confidence
  INTO NAME dimension VALUE given
) c
ANTI JOIN known_code k ON k.dimension = c.dimension AND k.code = c.given
UNION ALL
SELECT source_row, 'R-CODE', 'unit=' || unit FROM raw WHERE unit NOT IN (SELECT unit FROM known_unit)
UNION ALL
SELECT n.source_row, 'R-CODE', n.dimension || '=' || n.given
FROM (UNPIVOT raw ON zone, center, fund, institution INTO NAME dimension VALUE given) n
WHERE contains(n.given, '|');
