namespace Monitor.Warehouse.Plans.Shapes;

/// <summary>Sums since the plan's first day. They start at nothing, and a missing year ends them: it is never filled in.</summary>
/// <remarks>Three forms of figure: a year is summed with the years before it; a period from the plan's first day is a running total as
/// published; so is a day, less the total known for the day before the plan. A published total goes before our own sum.</remarks>
internal static class Totals
{
    public static Shaped Of(Plan plan, IReadOnlyList<Observation> figures)
    {
        var totals = Published(plan, figures).ToDictionary(one => one.Period.To);
        var (sums, hindrance) = Sums(plan.FirstYear, figures);
        foreach (var sum in sums) totals.TryAdd(sum.Period.To, sum);
        return new([.. totals.Values.OrderBy(one => one.Period.To)], hindrance);
    }

    /// <summary>Running sums of the years from <paramref name="first"/> on, as far as no year is missing.</summary>
    public static (List<Observation> Sums, Reason? Hindrance) Sums(int first, IReadOnlyList<Observation> figures)
    {
        var years = figures.Where(one => one.Period.IsYear && one.Period.From.Year >= first).ToDictionary(one => one.Period.From.Year);
        var sums = new List<Observation>();
        var parts = new List<Observation>();
        for (var year = first; years.Remove(year, out var next); year++)
        {
            parts.Add(next);
            sums.Add(Observation.From(new(new(first, 1, 1), next.Period.To), parts.Sum(one => one.Value), [.. parts]));
        }
        return (sums, years.Count > 0 ? Reason.MissingYear : null);
    }

    private static IEnumerable<Observation> Published(Plan plan, IReadOnlyList<Observation> figures)
    {
        var eve = plan.FirstDay.AddDays(-1);
        var before = figures.FirstOrDefault(one => one.Period == Period.Day(eve));
        var spans = figures.Where(one => one.Period.From == plan.FirstDay && !one.Period.IsYear && !one.Period.IsDay).ToList();
        foreach (var span in spans) yield return span;
        if (before?.Bound.IsLower() == true) yield break;
        var days = figures.Where(one => one.Period.IsDay && one.Period.To > eve);
        foreach (var day in days.Where(one => spans.TrueForAll(span => span.Period.To != one.Period.To)))
            yield return before is null ? day
                : Observation.From(day.Period, day.Value - before.Value, [before, day]) with { Bound = day.Bound };
    }
}
