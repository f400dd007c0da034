namespace Monitor.Warehouse.Plans.Methods;

/// <summary>SDSN's arrow: the change per year of the most recent years ÷ the change per year needed from the base.</summary>
internal sealed record TrendArrow(Operand Earlier, decimal Recent, decimal Required, decimal Ratio)
{
    /// <summary>Null where no value before the latest lies in the recent years.</summary>
    public static TrendArrow? Of(Standing standing)
    {
        if (standing is not { Latest: { } latest, Start: { } start, WholeWay: not null }) return null;
        var recent = latest.Period.To.AddYears(-standing.Thresholds.ArrowYears);
        var earlier = standing.InPlan.Where(one => !one.Bound.IsLower()).Select(one => Workings.Value(standing, one))
            .Prepend(Workings.From(standing, start))
            .FirstOrDefault(one => one.Period!.Value.To >= recent && one.Period.Value.To < latest.Period.To);
        if (earlier is null) return null;
        var change = Quotient.Of(latest.Value - earlier.Value, Years.Between(earlier.Period!.Value.To, latest.Period.To));
        var needed = Quotient.Of(standing.Needed - start.Value, Years.Between(start.Period.To, standing.Deadline.To));
        return needed == 0 ? null : new(earlier with { Symbol = "e" }, change, needed, Quotient.Of(change, needed));
    }

    public static MethodResult Judge(Standing standing)
    {
        var arrow = Of(standing);
        var word = arrow is null ? (Verdict?)null : Word(standing.Thresholds, arrow.Ratio);
        var (verdict, reason) = Pace.Settled(standing) ?? Pace.Word(standing, word, Reason.TooFewObservations, Verdict.OnTrack);
        return new(Rules.TrendArrow, null, null, arrow?.Ratio, verdict, reason, Working(standing, arrow, verdict))
        {
            IsUnconfirmed = true,
        };
    }

    private static Verdict Word(Thresholds limits, decimal ratio) =>
        Thresholds.Below(ratio, limits.ArrowOnTrack, limits.ArrowModerate, 0);

    private static List<WorkingStep> Working(Standing standing, TrendArrow? arrow, Verdict verdict)
    {
        var steps = Workings.Opening(standing);
        if (arrow is null || standing is not { Start: { } start, Latest: { } latest }) return steps;
        var recent = new Operand("c", arrow.Recent, standing.Unit, latest.Bound);
        var needed = new Operand("r", arrow.Required, standing.Unit);
        steps.Add(new("recent_change", "({y} − {e}) ÷ {n}",
            [Workings.Value(standing, latest), arrow.Earlier, Workings.Span("n", arrow.Earlier.Period!.Value.To, latest.Period.To)],
            recent));
        steps.Add(new("needed_change", "({T} − {b}) ÷ {n}",
            [Workings.Needed(standing), Workings.From(standing, start), Workings.Span("n", start.Period.To, standing.Deadline.To)],
            needed));
        steps.Add(new("change_ratio", "{c} ÷ {r}", [recent, needed], new("Q", arrow.Ratio, "ratio", latest.Bound)));
        if (!standing.IsPastDue && !verdict.IsMet())
            steps.Add(Workings.Class("Q", arrow.Ratio, Word(standing.Thresholds, arrow.Ratio),
                [0, standing.Thresholds.ArrowModerate, standing.Thresholds.ArrowOnTrack]));
        return steps;
    }
}
