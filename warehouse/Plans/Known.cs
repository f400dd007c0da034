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

    /// <summary>The best figure of each period and unit, in order of time.</summary>
    private static List<Observation> Verified(IEnumerable<Observation> figures)
    {
        var best = new Dictionary<(Period, string?), Observation>();
        foreach (var one in figures)
            if (one.Grade != Grade.C && (!best.TryGetValue((one.Period, one.Unit), out var other) || Precedence(one, other) < 0))
                best[(one.Period, one.Unit)] = one;
        return [.. best.Values.OrderBy(one => one.Period.To)];
    }

    /// <summary>The stronger kind of publication first, then the newer one; the rest only keeps the choice repeatable.</summary>
    private static int Precedence(Observation one, Observation other) =>
        one.Release != other.Release ? one.Release.CompareTo(other.Release)
        : one.KnownOn != other.KnownOn ? other.KnownOn.CompareTo(one.KnownOn)
        : one.Grade != other.Grade ? one.Grade.CompareTo(other.Grade)
        : string.CompareOrdinal(one.Address, other.Address) is not 0 and var order ? order
        : one.Value != other.Value ? one.Value.CompareTo(other.Value) : one.Bound.CompareTo(other.Bound);

    /// <summary>From a year's first day to the end of a month before December.</summary>
    private static bool IsToDate(Period period) =>
        period is { From: { Month: 1, Day: 1 }, To.Month: < 12 } && period.To.Year == period.From.Year && period.To.AddDays(1).Day == 1;
}
