namespace Monitor.Warehouse.Plans;

/// <summary>Linear attainment A = (y − b) ÷ (T − b) against the share of time τ at the end of the observed period: S = A ÷ τ.</summary>
internal sealed record Linear(decimal Attainment, decimal Schedule, decimal Ratio)
{
    /// <summary>The figures at the latest observation; null where the base is missing, a bound, or not below the target.</summary>
    public static Linear? Of(Standing standing)
    {
        if (standing is not { Latest: { } latest, Start: { Bound: not Bound.MoreThan } start }) return null;
        var days = latest.Period.To.DayNumber - start.Period.To.DayNumber;
        var allDays = standing.Deadline.To.DayNumber - start.Period.To.DayNumber;
        var increase = standing.Indicator.Needed - start.Value;
        if (days <= 0 || allDays <= 0 || increase <= 0) return null;
        var gained = latest.Value - start.Value;
        // one division for S, not A ÷ τ of rounded parts: at a limit the last digit decides the word
        return new(Quotient.Of(gained, increase), (decimal)days / allDays, Quotient.Of(gained * allDays, increase * days));
    }

    public static MethodResult Judge(Standing standing)
    {
        var progress = Of(standing);
        var (verdict, reason) = standing.IsPastDue ? Plans.Deadline.Decide(standing) : Decide(standing, progress);
        return new(
            Rules.Linear, progress?.Attainment, progress?.Schedule, progress?.Ratio, verdict, reason,
            Workings.Linear(standing, progress, verdict));
    }

    private static (Verdict, Reason?) Decide(Standing standing, Linear? progress)
    {
        if (standing is not { Latest: { } latest }) return (Verdict.NotAssessable, Reason.NoObservation);
        if (standing.StartsMet) return Hold(standing, latest);
        if (standing.IsMetNow) return (standing.MetWord, null);
        if (standing.Start is not { } start) return (Verdict.NotAssessable, Reason.BaselineMissing);
        if (start.Bound == Bound.MoreThan) return (Verdict.NotAssessable, Reason.BaselineIsBound);
        if (standing.IsTooEarly) return (Verdict.NotAssessable, Reason.TooEarly);
        if (progress is null) return (Verdict.NotAssessable, Reason.NoObservationAfterBaseline);
        var word = Rules.BySchedule(progress.Ratio);
        return latest.Bound == Bound.MoreThan && word != Verdict.Ahead ? (Verdict.NotAssessable, Reason.ValueIsBound) : (word, null);
    }

    /// <summary>The base met the target: kept so far, or lost.</summary>
    private static (Verdict, Reason?) Hold(Standing standing, Observation latest) => standing.Prove(latest) switch
    {
        _ when standing.IsMetNow => (Verdict.OnTrack, Reason.BaselineEqualsTarget),
        Proof.NotMet => (Verdict.Regressing, Reason.BaselineEqualsTarget),
        _ => (Verdict.NotAssessable, Reason.ValueIsBound),
    };
}
