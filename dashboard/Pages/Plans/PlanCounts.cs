using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Pages.Plans;

/// <summary>How many indicators ended in each verdict. Once the plan is over the final words are listed even with none.</summary>
internal static class PlanCounts
{
    private static readonly Verdict[] Final =
        [Verdict.Met, Verdict.Missed, Verdict.AwaitingFinal, Verdict.NotAssessable, Verdict.DependsOnReading];

    private static readonly Verdict[] Running =
    [
        Verdict.Met, Verdict.Ahead, Verdict.OnTrack, Verdict.SlightlyBehind, Verdict.WellBehind, Verdict.Regressing,
        Verdict.AwaitingFinal, Verdict.NotAssessable, Verdict.DependsOnReading,
    ];

    /// <summary>Met counts those met early as well; Early says how many of them.</summary>
    public static IReadOnlyList<(Verdict Verdict, int Count, int Early)> Of(PlanStatus status)
    {
        var early = status.Counts[Verdict.MetEarly];
        return [.. (status.IsPastDue ? Final : Running)
            .Select(verdict => (Verdict: verdict, Early: verdict is Verdict.Met ? early : 0))
            .Select(entry => (entry.Verdict, Count: status.Counts[entry.Verdict] + entry.Early, entry.Early))
            .Where(entry => status.IsPastDue || entry.Count > 0)];
    }
}
