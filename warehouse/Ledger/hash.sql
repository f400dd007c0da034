-- What a ledger says, as two numbers: fact.1 and fact.2 of its control totals, over every load.
SELECT concat_ws(' ', coalesce(sum(sign * hash({fact})::HUGEINT), 0), coalesce(sum(sign * hash({fact backwards})::HUGEINT), 0))
FROM {table}_entry v
