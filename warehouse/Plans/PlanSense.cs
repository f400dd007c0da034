using System.Text.RegularExpressions;

namespace Monitor.Warehouse.Plans;

/// <summary>Whether a plan of the right shape also makes sense: years in order, ids once, nothing promised twice.</summary>
internal static partial class PlanSense
{
    public static List<PlanProblem> Problems(Plan plan, PlanPlaces places)
    {
        var found = new Findings(places);
        found.Check(Code().IsMatch(plan.Code), "code", "只能用字母、数字和连字符，因为它是网址的一部分。",
            "use letters, digits and hyphens only: it is part of addresses.");
        found.Check(Hash().IsMatch(plan.DocumentSha256), "documentSha256", "应为 64 位小写十六进制。",
            "expected 64 lower-case hexadecimal digits.");
        found.Check(plan is { BaseYear: >= 1900, LastYear: <= 2200 } && plan.BaseYear < plan.FirstYear && plan.FirstYear <= plan.LastYear,
            "baseYear", "年份应依次为：基期 < 首年 ≤ 末年。", "years must run: base year < first year ≤ last year.");
        found.Once(plan.Indicators.Select(indicator => indicator.Id), "indicators");
        found.Once(plan.Goals.Select(goal => goal.Id), "goals");
        found.Once(plan.Parameters.Select(parameter => parameter.Id), "parameters");
        found.Once(plan.Statements.Select(statement => statement.Id), "statements");
        if (found.Problems.Count > 0) return found.Problems;
        foreach (var (index, indicator) in plan.Indicators.Index()) IndicatorSense.Look(plan, indicator, $"indicators[{index}]", found);
        foreach (var (index, goal) in plan.Goals.Index()) Goal(plan, goal, $"goals[{index}]", found);
        foreach (var (index, statement) in plan.Statements.Index())
            found.Check(statement.Measure is not null || statement.Where.Count == 0, $"statements[{index}].where", "有切分而无度量。",
                "a cut without a measure.");
        foreach (var (index, restatement) in plan.Restatements.Index())
            found.Check(!restatement.Plan.Equals(plan.Code, StringComparison.OrdinalIgnoreCase), $"restatements[{index}].plan",
                "规划不能重述自己的目标。", "a plan cannot restate a target of its own.");
        Twice(plan, found);
        return found.Problems;
    }

    private static void Goal(Plan plan, Goal goal, string at, Findings found)
    {
        found.Once(goal.Criteria.Select(criterion => criterion.Id), $"{at}.criteria");
        found.Check(goal.Due is null || (goal.Due > new DateOnly(plan.BaseYear, 12, 31) && goal.Due <= plan.Due), $"{at}.due",
            $"期限应在基期 {plan.BaseYear} 年之后、规划末年 {plan.LastYear} 年之内。",
            $"the deadline must come after the base year {plan.BaseYear} and within the last year, {plan.LastYear}.");
    }

    /// <summary>The same words cannot promise two things: one of the two was copied and not changed.</summary>
    private static void Twice(Plan plan, Findings found)
    {
        var seen = new Dictionary<(string Clause, string Text), string>();
        foreach (var (index, indicator) in plan.Indicators.Index())
        {
            var source = indicator.Target.Source;
            if (seen.TryAdd((source.Clause, source.Text), indicator.Id)) continue;
            var first = seen[(source.Clause, source.Text)];
            found.Check(false, $"indicators[{index}].target.source", $"与 {first} 引用同一条款的同一句话；一句话只能是一个目标。",
                $"quotes the same words of the same clause as {first}; the same words are one target.");
        }
    }

    [GeneratedRegex("^[A-Za-z0-9-]+$")]
    private static partial Regex Code();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();
}
