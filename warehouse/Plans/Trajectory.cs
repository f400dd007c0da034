namespace Monitor.Warehouse.Plans;

/// <summary>What the way from base to target asks for: yearly path, rate still required, ambition.</summary>
internal static class Trajectory
{
    /// <summary>From the base to the first value that meets the target: evenly growing for flows, evenly rising for stocks.
    /// Empty where the base is missing, a bound, or already meets the target.</summary>
    public static IReadOnlyList<PathPoint> Path(Standing standing)
    {
        if (standing is not { Start: { Bound: not Bound.MoreThan } start } || standing.StartsMet) return [];
        var (from, due, needed) = (start.Period.To, standing.Deadline.To, standing.Indicator.Needed);
        var all = Years.Between(from, due);
        var growth = standing.Indicator.Shape == Shape.AnnualFlow ? Years.Growth(start.Value, needed, all) : null;
        if (all <= 0) return [];
        var path = new List<PathPoint> { new(start.Period, start.Value) };
        for (var year = from.Year + 1; year < due.Year; year++)
        {
            var day = new DateOnly(year, 12, 31);
            var years = Years.Between(from, day);
            var value = growth is { } rate ? Grown(start.Value, rate, years) : start.Value + (needed - start.Value) * years / all;
            path.Add(new(At(day), value));
        }
        path.Add(new(standing.Deadline, needed));
        return path;

        Period At(DateOnly day) => standing.Indicator.Shape == Shape.AnnualFlow ? Period.Year(day.Year) : Period.Day(day);
    }

    /// <summary>While the deadline is ahead, the target not met and a quarter of a year or more is left.</summary>
    public static RequiredRate? Rate(Standing standing)
    {
        if (standing.IsPastDue || standing.IsMetNow || standing.Latest is not { Bound: not Bound.MoreThan } latest) return null;
        var left = Years.Between(latest.Period.To, standing.Deadline.To);
        if (left < Rules.ShortestSpan) return null;
        var needed = standing.Indicator.Needed;
        return new((needed - latest.Value) / left, Years.Growth(latest.Value, needed, left));
    }

    /// <summary>Null where no growth rate to the target is defined.</summary>
    public static Ambition? Ambition(Standing standing)
    {
        if (standing is not { Start: { Bound: not Bound.MoreThan } start } || standing.StartsMet) return null;
        var years = Years.Between(start.Period.To, standing.Deadline.To);
        if (Years.Growth(start.Value, standing.Indicator.Needed, years) is not { } required) return null;
        var before = Before(standing, start);
        return new(required, before, before > 0 ? required / before : null, GrowthSince(standing, start));
    }

    private static decimal? Before(Standing standing, StartingPoint start)
    {
        var day = start.Period.To.AddYears(-Rules.YearsBefore);
        var period = standing.Indicator.Shape == Shape.AnnualFlow ? Period.Year(day.Year) : Period.Day(day);
        return standing.Series.FirstOrDefault(one => one.Period == period) is { Bound: not Bound.MoreThan } earlier
            ? Years.Growth(earlier.Value, start.Value, Rules.YearsBefore) : null;
    }

    private static decimal? GrowthSince(Standing standing, StartingPoint start) =>
        standing.Latest is { Bound: not Bound.MoreThan } latest && latest.Period.To > start.Period.To
            ? Years.Growth(start.Value, latest.Value, Years.Between(start.Period.To, latest.Period.To)) : null;

    private static decimal Grown(decimal value, decimal rate, decimal years) =>
        Math.Round(value * (decimal)Math.Pow(1 + (double)rate, (double)years), 6);
}
