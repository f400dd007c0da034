-- An amount far from all its party ever contracted for, which fits when counted in another unit: 万元 or 千元 as 元, or the reverse.
WITH held AS (
  SELECT s.source_row, s.amount_yuan AS a, h.* FROM staged s JOIN history h ON h.party = s.seller_party WHERE s.status = 'active'
  UNION
  SELECT s.source_row, s.amount_yuan, h.* FROM staged s JOIN history h ON h.party = s.buyer_party WHERE s.status = 'active'
)
SELECT source_row, 'B-UNIT-SUSPECT' AS code, 'amount_yuan=' || a || '; ' || contracts || ': ' || least_yuan || '..' || most_yuan AS detail
FROM held
WHERE contracts >= 5 AND (a > most_yuan * 100 OR a < least_yuan / 100)
  AND list_bool_or([a / 10000 BETWEEN least_yuan AND most_yuan, a / 1000 BETWEEN least_yuan AND most_yuan,
    a * 10000 BETWEEN least_yuan AND most_yuan, a * 1000 BETWEEN least_yuan AND most_yuan])
QUALIFY row_number() OVER (PARTITION BY source_row ORDER BY contracts DESC, party) = 1;
