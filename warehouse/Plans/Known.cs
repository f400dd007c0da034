using Monitor.Warehouse.Plans.Shapes;

namespace Monitor.Warehouse.Plans;

/// <summary>What the world could know on a date, narrowed to what may judge: the right shape, not grade C, the best per period.</summary>
/// <param name="Series">What is held against the target: the figures themselves, or what the shape makes of them.</param>
public sealed record Known(IReadOnlyList<Observation> Series, IReadOnlyList<Observation> Unverified)
{
    /// <summary>Figures of the first months of a year: they judge nothing, but tell how a year runs.</summary>
    public IReadOnlyList<Observation> ToDate { get; init; } = [];

    /// <summary>The years a flow is known for, also where a shape adds them up.</summary>
    public IReadOnlyList<Observation> Years { get; init; } = [];

    /// <summary>Why the series is shorter than the figures, or empty.</summary>
    public Reason? Hindrance { get; init; }

    /// <summary>For a standard that each unit must meet: who met it, by period.</summary>
    public IReadOnlyList<UnitsMet> Units { get; init; } = [];

    internal static Known On(DateOnly asOf, Plan plan, Indicator indicator, Reading reading, IReadOnlyList<Observation> observations)
    {
        var shape = reading.Shape ?? indicator.Shape;
        var byUnit = shape == Shape.EachUnit;
        var known = observations
            .Where(one => one.KnownOn <= asOf && !(one.KnownUntil <= asOf) && one.Period.To <= asOf && one.Unit is not null == byUnit)
            .OrderBy(one => one.Period.To)
            .ToList();
        var fitting = known.Where(one => Shaped.Fits(shape, plan, one.Period)).ToList();
        var figures = Verified(fitting);
        var shaped = Shaped.Of(plan, indicator, shape, figures);
        return new(shaped.Series, [.. fitting.Where(one => one.Grade == Grade.C)])
        {
            Years = [.. figures.Where(one => one.Period.IsYear)],
            ToDate = byUnit ? [] : Verified(known.Where(one => IsToDate(one.Period))),
            Hindrance = shaped.Hindrance,
            Units = shaped.Units,
        };
    }

    private static List<Observation> Verified(IEnumerable<Observation> figures) => figures
        .Where(one => one.Grade != Grade.C)
        .GroupBy(one => (one.Period, one.Unit))
        .Select(Best)
        .ToList();

    /// <summary>The stronger kind of publication first, then the newer one; the rest only keeps the choice repeatable.</summary>
    private static Observation Best(IEnumerable<Observation> samePeriod) => samePeriod
        .OrderBy(observation => observation.Release)
        .ThenByDescending(observation => observation.KnownOn)
        .ThenBy(observation => observation.Grade)
        .ThenBy(observation => observation.Address, StringComparer.Ordinal)
        .ThenBy(observation => observation.Value)
        .ThenBy(observation => observation.Bound)
        .First();

    /// <summary>From a year's first day to the end of a month before December.</summary>
    private static bool IsToDate(Period period) =>
        period is { From: { Month: 1, Day: 1 }, To.Month: < 12 } && period.To.Year == period.From.Year && period.To.AddDays(1).Day == 1;
}
