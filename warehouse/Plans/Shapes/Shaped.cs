namespace Monitor.Warehouse.Plans.Shapes;

/// <summary>The series that is held against a target, made from the figures as published.</summary>
/// <param name="Hindrance">Why the series is shorter than the figures, or empty.</param>
internal sealed record Shaped(IReadOnlyList<Observation> Series, Reason? Hindrance = null)
{
    /// <summary>For <see cref="Shape.EachUnit"/>: which units met the standard, by period.</summary>
    public IReadOnlyList<UnitsMet> Units { get; init; } = [];

    public static Shaped Of(Plan plan, Indicator indicator, Shape shape, IReadOnlyList<Observation> figures) => shape switch
    {
        _ when figures.Count == 0 => new([]),
        Shape.Cumulative => Totals.Of(plan, figures),
        Shape.Multiple => Multiples.Of(plan, indicator, figures),
        Shape.Rate => MeanGrowth.Of(plan, indicator, figures),
        Shape.EachUnit => UnitShares.Of(indicator.Target, OneForm(figures)),
        Shape.Ratio or Shape.Range => new(OneForm(figures)),
        _ => new(figures),
    };

    /// <summary>Whether a figure of this period is one the shape is made from.</summary>
    public static bool Fits(Shape shape, Plan plan, Period period) => shape switch
    {
        Shape.AnnualFlow or Shape.YearlyThreshold or Shape.Multiple => period.IsYear,
        Shape.Stock or Shape.Milestone => period.IsDay,
        Shape.Cumulative => period.IsYear || period.IsDay || period.From == plan.FirstDay,
        _ => period.IsYear || period.IsDay,
    };

    /// <summary>A share may be published for years or for days; the two are never mixed in one series, years go first.</summary>
    public static IReadOnlyList<Observation> OneForm(IReadOnlyList<Observation> figures) =>
        figures.Any(one => one.Period.IsYear) ? [.. figures.Where(one => one.Period.IsYear)] : figures;
}
