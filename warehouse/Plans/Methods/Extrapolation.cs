namespace Monitor.Warehouse.Plans.Methods;

/// <summary>UN Statistics Division 2023: growth so far goes on to the deadline; E is the share of the way it would make.</summary>
internal sealed record Extrapolation(decimal Growth, decimal Value, decimal Share)
{
    public static Extrapolation? Of(Standing standing)
    {
        if (standing is not { Latest: { } latest, Start: { } start } || GrowthRatio.Of(standing) is not { } growth) return null;
        if (Years.Grown(latest.Value, growth.Actual, Years.Between(latest.Period.To, standing.Deadline.To)) is not { } value) return null;
        return new(growth.Actual, value, Quotient.Of(value - start.Value, standing.Needed - start.Value));
    }

    public static MethodResult Judge(Standing standing)
    {
        var path = Of(standing);
        var word = IsAtNaturalLimit(standing) ? Verdict.OnTrack : path is null ? (Verdict?)null : Word(standing.Thresholds, path.Share);
        var (verdict, reason) = Pace.Settled(standing) ?? Pace.Word(standing, word, Reason.GrowthUndefined, Verdict.OnTrack);
        return new(Rules.Extrapolation, null, null, path?.Share, verdict, reason, Working(standing, path, verdict));
    }

    private static Verdict Word(Thresholds limits, decimal share) =>
        Thresholds.Below(share, limits.ExtrapolatedOnTrack, limits.ExtrapolatedStagnation, 0);

    /// <summary>A share within one hundredth of 0 or 1, the end it is meant to reach, has no further to go.</summary>
    private static bool IsAtNaturalLimit(Standing standing) =>
        standing is { Unit: "share", Latest: { } latest } && standing.Target.Comparator switch
        {
            Comparator.AtLeast or Comparator.MoreThan => latest.Value >= 1 - standing.Thresholds.NearNaturalLimit,
            Comparator.AtMost or Comparator.LessThan => latest.Value <= standing.Thresholds.NearNaturalLimit,
            _ => false,
        };

    private static List<WorkingStep> Working(Standing standing, Extrapolation? path, Verdict verdict)
    {
        var steps = Workings.Opening(standing);
        if (path is null || standing is not { Start: { } start, Latest: { } latest }) return steps;
        var growth = new Operand("a", path.Growth, "growth", latest.Bound);
        var end = new Operand("v", path.Value, standing.Unit, latest.Bound, standing.Deadline);
        steps.Add(Workings.Growth("growth_actual", standing, Workings.Value(standing, latest), growth));
        steps.Add(new("extrapolated", "{y} × (1 + {a})^{n}",
            [Workings.Value(standing, latest), growth, Workings.Span("n", latest.Period.To, standing.Deadline.To)], end));
        steps.Add(new("extrapolated_share", "({v} − {b}) ÷ ({T} − {b})", [end, Workings.From(standing, start), Workings.Needed(standing)],
            new("E", path.Share, "ratio", latest.Bound)));
        if (!standing.IsPastDue && !verdict.IsMet() && !IsAtNaturalLimit(standing))
            steps.Add(Workings.Class("E", path.Share, Word(standing.Thresholds, path.Share),
                [0, standing.Thresholds.ExtrapolatedStagnation, standing.Thresholds.ExtrapolatedOnTrack]));
        return steps;
    }
}
