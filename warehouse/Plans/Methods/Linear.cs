namespace Monitor.Warehouse.Plans.Methods;

/// <summary>Linear attainment A = (y − b) ÷ (T − b) against the share of time τ at the end of the observed period: S = A ÷ τ.
/// Of a band, y, b and T are distances from it.</summary>
internal sealed record Linear(decimal Attainment, decimal Schedule, decimal Ratio)
{
    /// <summary>The figures at the latest observation; null where the base is missing, a bound, or has nothing left to go.</summary>
    public static Linear? Of(Standing standing)
    {
        if (standing is not { Latest: { } latest, Start: { } start, WholeWay: { } way }) return null;
        var days = latest.Period.To.DayNumber - start.Period.To.DayNumber;
        var allDays = standing.Deadline.To.DayNumber - start.Period.To.DayNumber;
        if (days <= 0 || allDays <= 0) return null;
        var gained = way - standing.Way(latest.Value);
        // one division for S, not A ÷ τ of rounded parts: at a limit the last digit decides the word
        return new(Quotient.Of(gained, way), (decimal)days / allDays, Quotient.Of(gained * allDays, way * days));
    }

    public static MethodResult Judge(Standing standing)
    {
        var progress = Of(standing);
        var word = progress is null ? (Verdict?)null : standing.Thresholds.BySchedule(progress.Ratio);
        var (verdict, reason) = Held(standing) ?? Pace.Settled(standing)
            ?? Pace.Word(standing, word, Reason.NoObservationAfterBaseline, Verdict.Ahead);
        return new(
            Rules.Linear, progress?.Attainment, progress?.Schedule, progress?.Ratio, verdict, reason, Working(standing, progress, verdict));
    }

    /// <summary>The base met the target, or there is only a band to keep: kept so far, or lost.</summary>
    private static (Verdict, Reason?)? Held(Standing standing)
    {
        if (standing is not { IsPastDue: false, IsToHold: true, Latest: { } latest }) return null;
        return standing.Prove(latest) switch
        {
            _ when standing.IsMetNow => (Verdict.OnTrack, Pace.HoldReason(standing)),
            Proof.NotMet => (Verdict.Regressing, Pace.HoldReason(standing)),
            _ => (Verdict.NotAssessable, standing.Known.Hindrance ?? Reason.ValueIsBound),
        };
    }

    private static List<WorkingStep> Working(Standing standing, Linear? progress, Verdict verdict)
    {
        var steps = Workings.Opening(standing);
        if (progress is null || standing is not { Start: { } start, Latest: { } latest }) return steps;
        var (from, to) = (start.Period.To, latest.Period.To);
        steps.Add(Workings.OfIncrease(standing, progress.Attainment));
        steps.Add(new(
            "time_share", "{d} ÷ {D}",
            [
                new("d", to.DayNumber - from.DayNumber, "day", Period: new(from, to)),
                new("D", standing.Deadline.To.DayNumber - from.DayNumber, "day", Period: new(from, standing.Deadline.To)),
            ],
            new("τ", progress.Schedule, "share")));
        steps.Add(new(
            "schedule_ratio", "{A} ÷ {τ}",
            [new("A", progress.Attainment, "share", latest.Bound), new("τ", progress.Schedule, "share")],
            new("S", progress.Ratio, "ratio", latest.Bound)));
        if (!standing.IsPastDue && !verdict.IsMet())
            steps.Add(Workings.Class(
                "S", progress.Ratio, standing.Thresholds.BySchedule(progress.Ratio), standing.Thresholds.ScheduleLimits));
        return steps;
    }
}
