namespace Monitor.Warehouse.Plans;

/// <summary>Average growth so far ÷ average growth required from the base: R, with the published score from −5 to 5.</summary>
internal sealed record GrowthRatio(decimal Actual, decimal Required, decimal Ratio)
{
    /// <summary>Null where a rate is not defined: no base or a bound, base not above zero, value below zero, nothing to grow.</summary>
    public static GrowthRatio? Of(Standing standing)
    {
        if (standing is not { Latest: { } latest, Start: { Bound: not Bound.MoreThan } start } || standing.StartsMet) return null;
        var actual = Years.Growth(start.Value, latest.Value, Years.Between(start.Period.To, latest.Period.To));
        var required = Years.Growth(start.Value, standing.Indicator.Needed, Years.Between(start.Period.To, standing.Deadline.To));
        return actual is { } a && required is > 0 and { } r ? new(a, r, a / r) : null;
    }

    public static MethodResult Judge(Standing standing)
    {
        var growth = Of(standing);
        var (verdict, reason) = standing.IsPastDue ? Plans.Deadline.Decide(standing) : Decide(standing, growth);
        decimal? score = growth is null ? null : standing.IsMetNow ? 5 : Score(growth.Ratio);
        return new(
            Rules.GrowthRatio, null, null, growth?.Ratio, verdict, reason, Workings.GrowthRatio(standing, growth, score, verdict), score);
    }

    /// <summary>Open SDG's score: 5 on track or met, 2.5 at R = 0.95, 0 at 0.60, −2.5 at 0, never under −5.</summary>
    public static decimal Score(decimal ratio) => ratio >= Rules.GrowthAcceleration
        ? Math.Min(7.1429m * ratio - 4.2857m, 5)
        : Math.Max(4.1667m * ratio - 2.5m, -5);

    private static (Verdict, Reason?) Decide(Standing standing, GrowthRatio? growth)
    {
        if (standing is not { Latest: { } latest }) return (Verdict.NotAssessable, Reason.NoObservation);
        if (standing.StartsMet) return (Verdict.NotAssessable, Reason.BaselineEqualsTarget);
        if (standing.IsMetNow) return (standing.MetWord, null);
        if (standing.Start is not { } start) return (Verdict.NotAssessable, Reason.BaselineMissing);
        if (start.Bound == Bound.MoreThan) return (Verdict.NotAssessable, Reason.BaselineIsBound);
        if (standing.IsTooEarly) return (Verdict.NotAssessable, Reason.TooEarly);
        if (growth is null) return (Verdict.NotAssessable, Reason.GrowthUndefined);
        var word = Rules.ByGrowth(growth.Ratio);
        return latest.Bound == Bound.MoreThan && word != Verdict.OnTrack ? (Verdict.NotAssessable, Reason.ValueIsBound) : (word, null);
    }
}
