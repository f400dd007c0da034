using Monitor.Warehouse.Plans;

namespace Monitor.Dashboard.Api;

/// <summary>What a verdict rests on beside figures, as JSON: evidence for goals, amendments of targets.</summary>
public static class GroundsJson
{
    /// <param name="Criteria">In the plan's order; those for which nothing was shown have no result.</param>
    public sealed record GoalRow(string Id, string Due, Verdict Verdict, Reason? Reason, IReadOnlyList<CriterionRow> Criteria);

    public sealed record CriterionRow(string Id, EvidenceResult? Result, string? On, string? Document, string? KnownOn);

    /// <summary>The status under the plan as issued, and what has changed it since.</summary>
    public sealed record AmendedRow(
        decimal OriginalTarget, string OriginalDue, Verdict OriginalVerdict, Reason? OriginalReason, IReadOnlyList<AmendmentRow> InForce);

    public sealed record AmendmentRow(
        AmendedPart Part, decimal? Value, string? Due, string EffectiveOn, string Document, string? Number, string Reason, string Person,
        string KnownOn);

    public static GoalRow From(GoalStatus status, DateOnly planDue) => new(
        status.Goal.Id, AskJson.Day(status.Goal.Due ?? planDue)!, status.Verdict, status.Reason,
        [.. status.Goal.Criteria.Select((criterion, i) => From(criterion.Id, status.Criteria.ElementAtOrDefault(i)))]);

    public static AmendedRow? From(AmendedStatus? amended) => amended is null ? null : new(
        amended.Original.Indicator.Target.Value, AskJson.Day(amended.Original.Indicator.Target.Due)!, amended.Original.Verdict,
        amended.Original.Reason, [.. amended.InForce.Select(one => new AmendmentRow(
            one.Part, one.Value, AskJson.Day(one.Due), AskJson.Day(one.EffectiveOn)!, one.Document, one.Number, one.Reason, one.Person,
            AskJson.Day(one.KnownOn)!))]);

    private static CriterionRow From(string criterion, Evidence? shown) =>
        new(criterion, shown?.Result, AskJson.Day(shown?.On), shown?.Document, AskJson.Day(shown?.KnownOn));
}
