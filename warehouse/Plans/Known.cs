namespace Monitor.Warehouse.Plans;

/// <summary>What the world could know on a date, narrowed to what may judge: the right shape, not grade C, the best per period.</summary>
public sealed record Known(IReadOnlyList<Observation> Series, IReadOnlyList<Observation> Unverified)
{
    public static Known On(DateOnly asOf, Shape shape, IReadOnlyList<Observation> observations)
    {
        var fitting = observations
            .Where(observation => observation.KnownOn <= asOf && observation.Period.To <= asOf && Fits(shape, observation.Period))
            .OrderBy(observation => observation.Period.To)
            .ToList();
        var series = fitting
            .Where(observation => observation.Grade != Grade.C)
            .GroupBy(observation => observation.Period)
            .Select(Best)
            .ToList();
        return new(series, [.. fitting.Where(observation => observation.Grade == Grade.C)]);
    }

    /// <summary>The stronger kind of publication first, then the newer one; the rest only keeps the choice repeatable.</summary>
    private static Observation Best(IEnumerable<Observation> samePeriod) => samePeriod
        .OrderBy(observation => observation.Release)
        .ThenByDescending(observation => observation.KnownOn)
        .ThenBy(observation => observation.Grade)
        .ThenBy(observation => observation.Address, StringComparer.Ordinal)
        .ThenBy(observation => observation.Value)
        .First();

    private static bool Fits(Shape shape, Period period) => shape == Shape.AnnualFlow ? period.IsYear : period.IsDay;
}
