namespace Monitor.Warehouse.Plans.Shapes;

/// <summary>The geometric mean of yearly growth since the base: (y ÷ b)^(1 ÷ years) − 1 at each later figure.</summary>
internal static class MeanGrowth
{
    public static Shaped Of(Plan plan, Indicator indicator, IReadOnlyList<Observation> figures)
    {
        var levels = Shaped.OneForm(figures);
        var day = indicator.Baseline?.Period.To ?? new DateOnly(plan.BaseYear, 12, 31);
        var start = levels.FirstOrDefault(one => one.Period.To == day);
        if ((start?.Value ?? indicator.Baseline?.Value) is not { } level) return new([], Reason.BaselineMissing);
        if ((start?.Bound ?? indicator.Baseline!.Bound).IsLower()) return new([], Reason.BaselineIsBound);
        if (level <= 0) return new([], Reason.GrowthUndefined);
        var series = new List<Observation>();
        foreach (var one in levels.Where(one => one.Period.To > day))
            if (Years.Growth(level, one.Value, Years.Between(day, one.Period.To)) is { } growth)
                series.Add(Observation.From(new(day.AddDays(1), one.Period.To), growth, start is null ? [one] : [start, one])
                    with { Bound = one.Bound });
        return new(series, series.Count < levels.Count(one => one.Period.To > day) ? Reason.GrowthUndefined : null);
    }
}
