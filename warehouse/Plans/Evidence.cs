namespace Monitor.Warehouse.Plans;

public enum EvidenceResult { Met, Partly, Not }

/// <summary>What a document shows for one criterion of a goal, or for one named milestone.</summary>
/// <param name="Goal">Id of the goal, or of the indicator that names milestones.</param>
/// <param name="Criterion">Id of the criterion, or the place of the milestone among the named ones, from 1.</param>
/// <param name="On">The day whose state the document shows.</param>
/// <param name="Document">Title and number, as a reader would ask for it.</param>
public sealed record Evidence(
    string Goal, string Criterion, EvidenceResult Result, DateOnly On, string Document, DateOnly KnownOn)
{
    /// <summary>The newest known on a day for a criterion, about a state up to <paramref name="until"/>; null where none is.</summary>
    internal static Evidence? Newest(IReadOnlyList<Evidence> all, string goal, string criterion, DateOnly asOf, DateOnly until) => all
        .Where(one => one.Goal == goal && one.Criterion == criterion && one.KnownOn <= asOf && one.On <= asOf && one.On <= until)
        .OrderByDescending(one => one.On).ThenByDescending(one => one.KnownOn).ThenByDescending(one => one.Result)
        .ThenBy(one => one.Document, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>Named milestones as a count that grows on the day each was shown to be reached.</summary>
    internal static IEnumerable<Observation> Reached(IReadOnlyList<Evidence> all, Indicator indicator)
    {
        var firsts = Enumerable.Range(1, indicator.Named.Count).Select(place => $"{place}")
            .Select(place => all.Where(one => one.Goal == indicator.Id && one.Criterion == place && one.Result == EvidenceResult.Met)
                .OrderBy(one => one.On).ThenBy(one => one.KnownOn).FirstOrDefault())
            .OfType<Evidence>().OrderBy(one => one.On).ToList();
        foreach (var (index, one) in firsts.Index())
            yield return new(
                Period.Day(one.On), index + 1, Bound.Exact, Release.Statement, Grade.A,
                firsts.Take(index + 1).Max(earlier => earlier.KnownOn), KnownOnKind.Stated, one.Document);
    }
}

/// <summary>A goal without a number: its criteria and what was shown for each.</summary>
public sealed record GoalStatus(Goal Goal, Verdict Verdict, Reason? Reason)
{
    /// <summary>In the order of the goal's criteria; null where nothing was shown.</summary>
    public IReadOnlyList<Evidence?> Criteria { get; init; } = [];

    /// <summary>Met once every criterion was shown to be met by the day it was due. Missed only when, after it, one is shown not to be:
    /// what is built does not become unbuilt, so short afterwards means short on the day.</summary>
    internal static GoalStatus Of(Plan plan, Goal goal, DateOnly asOf, IReadOnlyList<Evidence> evidence)
    {
        if (asOf < plan.IssuedOn) return new(goal, Verdict.NotAssessable, Plans.Reason.NotYetIssued);
        if (goal.Criteria.Count == 0) return new(goal, Verdict.NotAssessable, Plans.Reason.NoCriteria);
        var due = goal.Due ?? plan.Due;
        List<Evidence?> shown = [.. goal.Criteria.Select(criterion => Evidence.Newest(evidence, goal.Id, criterion.Id, asOf, asOf))];
        var inTime = goal.Criteria.All(criterion =>
            Evidence.Newest(evidence, goal.Id, criterion.Id, asOf, due)?.Result == EvidenceResult.Met);
        var isShort = asOf > due && shown.Any(one => one is { Result: not EvidenceResult.Met } && one.On >= due);
        var open = shown.TrueForAll(one => one is null) ? Plans.Reason.NoEvidence : Plans.Reason.EvidenceIncomplete;
        var (verdict, reason) = (isShort, inTime, asOf > due) switch
        {
            (true, _, _) => (Verdict.Missed, (Reason?)null),
            (_, true, _) => (Verdict.Met, null),
            (_, _, true) => (Verdict.AwaitingFinal, open),
            _ => (Verdict.NotAssessable, open),
        };
        return new(goal, verdict, reason) { Criteria = shown };
    }
}
