namespace Monitor.Warehouse.Plans.Shapes;

/// <summary>The plan's sum so far ÷ the sum of the plan before, which is as many years long, or the baseline stated for it.</summary>
internal static class Multiples
{
    public static Shaped Of(Plan plan, Indicator indicator, IReadOnlyList<Observation> figures)
    {
        var (sums, hindrance) = Totals.Sums(plan.FirstYear, figures);
        if (Before(plan, indicator, figures) is not { } before) return new([], Reason.PreviousPlanUnknown);
        if (before.Value <= 0) return new([], Reason.PreviousPlanNotPositive);
        return new([.. sums.Select(sum => sum with { Value = Quotient.Of(sum.Value, before.Value), Divisor = before })], hindrance);
    }

    private static Observation? Before(Plan plan, Indicator indicator, IReadOnlyList<Observation> figures)
    {
        var length = plan.LastYear - plan.FirstYear + 1;
        var (sums, _) = Totals.Sums(plan.FirstYear - length, [.. figures.Where(one => one.Period.From.Year < plan.FirstYear)]);
        if (sums.Count == length) return sums[^1].Bound.IsLower() ? null : sums[^1];
        return indicator.Baseline is { } stated && !stated.Bound.IsLower()
            ? new(stated.Period, stated.Value, stated.Bound, Release.Statement, Grade.D, plan.IssuedOn, KnownOnKind.Stated, "")
            : null;
    }
}
