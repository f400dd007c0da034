using Monitor.Dashboard.Layout;
using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Pages.Plans;

/// <summary>One period of the running or last closed year.</summary>
/// <param name="Growth">Against the same period of the year before: as published, else where both figures were.</param>
/// <param name="OfYear">Share of the whole year, once that is known.</param>
internal sealed record RunningRow(string Label, Observation? Seen, decimal? Growth, decimal? OfYear)
{
    /// <summary>The year in progress, then the newest year with figures: its parts from long to short, then the whole.</summary>
    public static List<RunningRow> Of(
        IReadOnlyList<Observation> observations, IReadOnlyList<Observation> growth, Visit visit)
    {
        var year = observations.Max(seen => seen.Period.To.Year);
        var rows = new List<RunningRow>();
        if (year < visit.AsOf.Year)
            rows.Add(new(visit.Texts<PlanPage>()["running.todate", $"{visit.AsOf.Year}"], null, null, null));
        var whole = observations.FirstOrDefault(seen => seen.Period == Period.Year(year));
        rows.AddRange(observations
            .Where(seen => seen.Period.To.Year == year && seen != whole)
            .OrderByDescending(seen => seen.Period.To).ThenBy(seen => seen.Period.From)
            .Append(whole).OfType<Observation>()
            .Select(seen => new RunningRow(visit.Notation.Words(seen.Period), seen, GrowthOf(seen), seen.Value / whole?.Value)));
        return rows;

        decimal? GrowthOf(Observation seen)
        {
            if (growth.FirstOrDefault(stated => stated.Period == seen.Period) is { } published) return published.Value;
            var yearBefore = new Period(seen.Period.From.AddYears(-1), seen.Period.To.AddYears(-1));
            var before = observations.FirstOrDefault(earlier => earlier.Period == yearBefore);
            return before is { Value: > 0 } ? seen.Value / before.Value - 1 : null;
        }
    }
}
