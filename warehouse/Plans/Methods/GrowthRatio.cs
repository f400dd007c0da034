namespace Monitor.Warehouse.Plans.Methods;

/// <summary>Average growth so far ÷ average growth required from the base: R, with the published score from −5 to 5.</summary>
internal sealed record GrowthRatio(decimal Actual, decimal Required, decimal Ratio)
{
    /// <summary>Where the score's two lines meet. They are drawn for the published limits and do not move with ours.</summary>
    private const decimal Bend = 0.60m;

    /// <summary>Null where a rate is not defined: no base or a bound, base not above zero, value below zero, nothing to grow.</summary>
    public static GrowthRatio? Of(Standing standing)
    {
        if (standing is not { Latest: { } latest, Start: { } start, WholeWay: not null } || standing.Needed <= 0) return null;
        var actual = Years.Growth(start.Value, latest.Value, Years.Between(start.Period.To, latest.Period.To));
        var required = Years.Growth(start.Value, standing.Needed, Years.Between(start.Period.To, standing.Deadline.To));
        return actual is { } a && required is { } r && r != 0 ? new(a, r, Quotient.Of(a, r)) : null;
    }

    public static MethodResult Judge(Standing standing)
    {
        var growth = Of(standing);
        var word = growth is null ? (Verdict?)null : standing.Thresholds.ByGrowth(growth.Ratio);
        var (verdict, reason) = Pace.Settled(standing) ?? Pace.Word(standing, word, Reason.GrowthUndefined, Verdict.OnTrack);
        decimal? score = growth is null ? null : standing.IsMetNow ? 5 : Score(growth.Ratio);
        return new(Rules.GrowthRatio, null, null, growth?.Ratio, verdict, reason, Working(standing, growth, score, verdict), score);
    }

    /// <summary>Open SDG's score: 5 on track or met, 2.5 at R = 0.95, 0 at 0.60, −2.5 at 0, never under −5.</summary>
    public static decimal Score(decimal ratio) =>
        ratio >= Bend ? Math.Min(7.1429m * ratio - 4.2857m, 5) : Math.Max(4.1667m * ratio - 2.5m, -5);

    private static List<WorkingStep> Working(Standing standing, GrowthRatio? growth, decimal? score, Verdict verdict)
    {
        var steps = Workings.Opening(standing);
        if (growth is null || standing.Latest is not { } latest) return steps;
        var actual = new Operand("a", growth.Actual, "growth", latest.Bound);
        var required = new Operand("r", growth.Required, "growth");
        steps.Add(Workings.Growth("growth_actual", standing, Workings.Value(standing, latest), actual));
        steps.Add(Workings.Growth("growth_required", standing, Workings.Needed(standing), required));
        steps.Add(new("growth_ratio", "{a} ÷ {r}", [actual, required], new("R", growth.Ratio, "ratio", latest.Bound)));
        if (!standing.IsPastDue && !verdict.IsMet())
            steps.Add(Workings.Class("R", growth.Ratio, standing.Thresholds.ByGrowth(growth.Ratio), standing.Thresholds.GrowthLimits));
        if (score is { } points && points < 5)
            steps.Add(new(
                "score", growth.Ratio >= Bend ? "7.1429 × {R} − 4.2857" : "4.1667 × {R} − 2.5",
                [new("R", growth.Ratio, "ratio")], new("score", points, "ratio")));
        return steps;
    }
}
