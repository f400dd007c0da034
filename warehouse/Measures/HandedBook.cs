using Monitor.Warehouse.HandedDown;
using Monitor.Warehouse.Plans;
using Monitor.Warehouse.Register;

namespace Monitor.Warehouse.Measures;

/// <summary>A province's three shares by rule beside what it was told; null where a rule cannot be applied.</summary>
public sealed record Compared(HandedTarget Target, decimal? Equal, decimal? ShareOfBase, decimal? ShareOfGrowth);

/// <summary>One indicator's targets handed down, year by year, with the rules beside them.</summary>
/// <param name="BaseYear">Whose provincial figures the rules start from; growth is that from the year before.</param>
public sealed record HandedAnswer(
    Plan Plan, Indicator Indicator, DateOnly AsOf, int BaseYear, IReadOnlyList<(HandedSum Sum, IReadOnlyList<Compared> Rows)> Years);

/// <summary>The targets one edition knows to have been handed down.</summary>
public sealed class HandedBook(Figures figures)
{
    /// <param name="basis">Whose provincial figures the rules take: cities' tasks are set on what was registered.</param>
    /// <exception cref="RefusedException">ASK-PLAN, ASK-INDICATOR.</exception>
    public HandedAnswer Ask(string code, string indicator, DateOnly asOf, Scope scope, string basis = "registered")
    {
        var plan = new PlanBook(figures).Plan(code, asOf);
        var found = plan.Indicators.FirstOrDefault(one => one.Id == indicator) ?? throw NoIndicator(plan, indicator);
        var targets = Targets(plan.Code, found.Id, asOf);
        var (bases, earlier) = (Bases(plan.BaseYear), Bases(plan.BaseYear - 1));
        return new(plan, found, asOf, plan.BaseYear, [.. targets.Select(target => target.Year).Distinct().Order().Select(Year)]);

        (HandedSum, IReadOnlyList<Compared>) Year(int year)
        {
            var national = found.Target.Due.Year == year ? found.Target.Value : (decimal?)null;
            var sum = HandedSum.Of(year, national, targets);
            var regions = sum.Targets.Where(target => target.IsProvince).Select(target => target.Region!).ToList();
            var (now, before) = (Picked(bases, regions), Picked(earlier, regions));
            var isWhole = national is not null && sum.MissingProvinces == 0;
            var byBase = isWhole && now is not null ? Allocation.ShareOfBase(national!.Value, now) : null;
            var byGrowth = isWhole && now is not null && before is not null ? Allocation.ShareOfGrowth(national!.Value, now, before) : null;
            return (sum, [.. sum.Targets.Select(target => target.IsProvince
                ? new Compared(target, isWhole ? Allocation.Equal(national!.Value, HandedSum.Provinces) : null,
                    byBase?[target.Region!], byGrowth?[target.Region!])
                : new Compared(target, null, null, null))]);
        }

        Dictionary<string, decimal> Bases(int year)
        {
            var measure = found.Readings[0].Measure;
            var question = QuestionText.Read(figures.Catalogue, measure, "province", [$"basis={basis}", $"year={year}"], null, null, null)
                with { AsOf = asOf };
            return figures.Ask(question, scope).Rows.Where(row => row is { Value: not null, IsSample: false })
                .GroupBy(row => row.Codes["province"]!).ToDictionary(group => group.Key, group => group.First().Value!.Value);
        }
    }

    private List<HandedTarget> Targets(string plan, string indicator, DateOnly asOf)
    {
        if (!figures.Holds("handed_down_entry")) return [];
        using var reader = figures.Execute(
            SqlText.Of("Measures/handed_down.sql"), ("plan", plan), ("indicator", indicator), ("as_of", asOf));
        List<HandedTarget> targets = [];
        while (reader.Read())
            targets.Add(new(Text(0), Text(1), reader.GetInt32(2), reader.GetDecimal(7), Text(3), reader.GetString(4),
                reader.GetFieldValue<DateOnly>(5), reader.GetString(6), reader.GetFieldValue<DateOnly>(8)));
        return targets;

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    /// <summary>The figures of the provinces asked for; null when one is missing, for then no share can be taken.</summary>
    private static Dictionary<string, decimal>? Picked(Dictionary<string, decimal> figures, List<string> regions) =>
        regions.Count > 0 && regions.TrueForAll(figures.ContainsKey)
            ? regions.ToDictionary(region => region, region => figures[region], StringComparer.Ordinal) : null;

    private static RefusedException NoIndicator(Plan plan, string indicator) => new("ASK-INDICATOR",
        new($"计划 {plan.Code} 没有指标“{indicator}”。", $"Plan {plan.Code} has no indicator '{indicator}'."),
        new($"现有：{string.Join('、', plan.Indicators.Select(one => one.Id))}。",
            $"It has: {string.Join(", ", plan.Indicators.Select(one => one.Id))}."),
        new("请改正后重试。", "Correct it and try again."), exitCode: 2);
}
