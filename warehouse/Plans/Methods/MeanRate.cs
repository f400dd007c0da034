namespace Monitor.Warehouse.Plans.Methods;

/// <summary>For a promised average growth, until the deadline: the average so far ÷ the average promised.</summary>
internal static class MeanRate
{
    public static MethodResult Judge(Standing standing)
    {
        var ratio = Ratio(standing);
        var (verdict, reason) = Decide(standing, ratio);
        return new(Rules.MeanRate, null, null, ratio, verdict, reason, Working(standing, ratio));
    }

    private static decimal? Ratio(Standing standing) =>
        standing is { Latest: { } latest, Target: { Value: > 0, Comparator: Comparator.AtLeast or Comparator.MoreThan } target }
            ? Quotient.Of(latest.Value, target.Value) : null;

    /// <summary>A growth to stay under, or one not above zero, has no pace: it is kept so far, or lost.</summary>
    private static (Verdict, Reason?) Decide(Standing standing, decimal? ratio)
    {
        if (standing.IsPastDue) return Deadline.Decide(standing);
        if (standing.Latest is not { } latest) return (Verdict.NotAssessable, standing.Known.Hindrance ?? Reason.NoObservation);
        if (standing.IsTooEarly) return (Verdict.NotAssessable, Reason.TooEarly);
        if (ratio is { } share) return Pace.Word(standing, standing.Thresholds.BySchedule(share), Reason.GrowthUndefined, Verdict.Ahead);
        return standing.Prove(latest) switch
        {
            Proof.Met => (Verdict.OnTrack, null),
            Proof.NotMet => (Verdict.Regressing, null),
            _ => (Verdict.NotAssessable, Reason.ValueIsBound),
        };
    }

    private static List<WorkingStep> Working(Standing standing, decimal? ratio)
    {
        var steps = Workings.Opening(standing);
        if (standing.Latest is not { } latest || standing.IsPastDue) return steps;
        if (Remaining(standing, latest) is { } rest) steps.Add(rest);
        if (ratio is not { } share) return steps;
        steps.Add(new("rate_ratio", "{y} ÷ {T}",
            [Workings.Value(standing, latest), new("T", standing.Target.Value, standing.Unit, Period: standing.Deadline)],
            new("S", share, "ratio", latest.Bound)));
        steps.Add(Workings.Class("S", share, standing.Thresholds.BySchedule(share), standing.Thresholds.ScheduleLimits));
        return steps;
    }

    /// <summary>What the years left must grow by for the average to come out.</summary>
    private static WorkingStep? Remaining(Standing standing, Observation latest)
    {
        var (start, due, now) = (standing.BasePeriod.To, standing.Deadline.To, latest.Period.To);
        var left = Years.Between(now, due);
        if (standing.Target.Comparator == Comparator.Within || left < standing.Thresholds.ShortestSpan) return null;
        if (Years.Grown(1, standing.Target.Value, Years.Between(start, due)) is not { } end) return null;
        if (Years.Grown(1, latest.Value, Years.Between(start, now)) is not { } reached) return null;
        if (Years.Growth(reached, end, left) is not { } rest) return null;
        return new("rate_left", "((1 + {T})^{n} ÷ (1 + {y})^{m})^(1 ÷ {h}) − 1",
            [
                new("T", standing.Target.Value, "growth"), Workings.Span("n", start, due),
                new("y", latest.Value, "growth", latest.Bound), Workings.Span("m", start, now), Workings.Span("h", now, due),
            ],
            new("r", rest, "growth"));
    }
}
