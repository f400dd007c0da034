namespace Monitor.Warehouse.Plans;

/// <summary>What the way from base to target asks for: yearly path, rate still required, ambition.</summary>
internal static class Trajectory
{
    /// <summary>From the base to the first value that meets the target: evenly growing for flows, evenly rising for stocks.
    /// Empty where the base is missing, a bound, or already meets the target, and for a band.</summary>
    public static IReadOnlyList<PathPoint> Path(Standing standing)
    {
        if (standing is not { Start: { } start, WholeWay: not null } || standing.Target.Comparator == Comparator.Within) return [];
        var (from, due, needed) = (start.Period.To, standing.Deadline.To, standing.Needed);
        var all = Years.Between(from, due);
        var growth = IsGrowing(standing) && needed > 0 ? Years.Growth(start.Value, needed, all) : null;
        if (all <= 0) return [];
        var path = new List<PathPoint> { new(start.Period, start.Value) };
        for (var year = from.Year + 1; year < due.Year; year++)
        {
            var day = new DateOnly(year, 12, 31);
            var years = Years.Between(from, day);
            var value = growth is { } rate ? Years.Grown(start.Value, rate, years) : start.Value + (needed - start.Value) * years / all;
            if (value is { } point) path.Add(new(standing.At(day), point));
        }
        path.Add(new(standing.Deadline, needed));
        return path;
    }

    /// <summary>While the deadline is ahead, the target not met and a quarter of a year or more is left.</summary>
    public static RequiredRate? Rate(Standing standing)
    {
        if (standing.IsPastDue || standing.IsMetNow || standing.Shape is Shape.Rate or Shape.EachUnit) return null;
        if (standing.Latest is not { } latest || latest.Bound.IsLower()) return null;
        var left = Years.Between(latest.Period.To, standing.Deadline.To);
        if (left < standing.Thresholds.ShortestSpan) return null;
        var isAbove = standing.Target is { Comparator: Comparator.Within, Upper: { } upper } && latest.Value > upper;
        var needed = isAbove ? standing.Target.Upper!.Value : standing.Needed;
        var growth = standing.StartsFromNothing || needed <= 0 ? null : Years.Growth(latest.Value, needed, left);
        return new(Quotient.Of(needed - latest.Value, left), growth);
    }

    /// <summary>Null where no growth rate to the target is defined.</summary>
    public static Ambition? Ambition(Standing standing)
    {
        if (standing is not { Start: { } start, WholeWay: not null } || standing.Target.Comparator == Comparator.Within) return null;
        var years = Years.Between(start.Period.To, standing.Deadline.To);
        if (standing.Needed <= 0 || Years.Growth(start.Value, standing.Needed, years) is not ({ } required and not 0)) return null;
        var before = Before(standing, start);
        // growth before in the direction promised: only then can the one be held against the other
        decimal? ratio = before is { } usual && Math.Sign(usual) == Math.Sign(required) ? Quotient.Of(required, usual) : null;
        return new(required, before, ratio, GrowthSince(standing, start));
    }

    private static bool IsGrowing(Standing standing) => standing.Shape is Shape.AnnualFlow or Shape.YearlyThreshold;

    private static decimal? Before(Standing standing, StartingPoint start)
    {
        var day = start.Period.To.AddYears(-standing.Thresholds.YearsBefore);
        return standing.Series.FirstOrDefault(one => one.Period == standing.At(day)) is { } earlier && !earlier.Bound.IsLower()
            ? Years.Growth(earlier.Value, start.Value, standing.Thresholds.YearsBefore) : null;
    }

    private static decimal? GrowthSince(Standing standing, StartingPoint start) =>
        standing.Latest is { } latest && !latest.Bound.IsLower() && latest.Period.To > start.Period.To
            ? Years.Growth(start.Value, latest.Value, Years.Between(start.Period.To, latest.Period.To)) : null;
}
