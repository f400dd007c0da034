namespace Monitor.Warehouse.Plans.Methods;

/// <summary>The rule after the deadline: only a value valid at the deadline decides.</summary>
internal static class Deadline
{
    public static MethodResult Judge(Standing standing)
    {
        var (verdict, reason) = Decide(standing);
        return new(Rules.Deadline, null, null, null, verdict, reason, Working(standing));
    }

    /// <summary>After the deadline no schedule is left: this is then the word of every method.</summary>
    public static (Verdict Verdict, Reason? Reason) Decide(Standing standing)
    {
        if (standing.AtDeadline is { } at)
            switch (standing.Prove(at))
            {
                case Proof.Met: return (standing.MetWord, null);
                case Proof.NotMet: return at.IsProvisional ? (Verdict.AwaitingFinal, Reason.OnlyProvisional) : (Verdict.Missed, null);
            }
        if (standing.HoldsOnceMet && (standing.FirstMet is not null || standing.StartsMet)) return (standing.MetWord, null);
        if (standing.HoldsOnceMet && ShortLater(standing) is not null) return (Verdict.Missed, null);
        var hindrance = standing.Known.Hindrance;
        return (Verdict.AwaitingFinal, standing.AtDeadline is null ? hindrance ?? Reason.NoValueAtDeadline
            : hindrance == Reason.UnitsMissing ? hindrance : Reason.ValueIsBound);
    }

    /// <summary>The observation that decides, by the same rule; null while none does.</summary>
    public static Observation? Deciding(Standing standing) =>
        standing.AtDeadline is { } at && standing.Prove(at) != Proof.Open ? at
        : standing.HoldsOnceMet ? standing.FirstMet ?? ShortLater(standing) : null;

    /// <summary>A running total that is short of the target after the deadline was short of it at the deadline.</summary>
    private static Observation? ShortLater(Standing standing) => standing.Series.FirstOrDefault(one =>
        one.Period.To > standing.Deadline.To && !one.IsProvisional && standing.Prove(one) == Proof.NotMet);

    /// <summary>Target, value at the deadline, comparison, each year compared, shares of target and increase.</summary>
    private static List<WorkingStep> Working(Standing standing)
    {
        var steps = new List<WorkingStep> { Workings.Target(standing) };
        if (standing.AtDeadline is { } at)
            steps.AddRange([.. Workings.Made(standing, at), Workings.Observed(standing, at), Workings.Compare("comparison", standing, at)]);
        foreach (var earlier in standing.InPlan.Where(one => one != standing.AtDeadline))
        {
            steps.Add(Workings.Compare("year_compared", standing, earlier));
            if (earlier == standing.FirstMet && standing.Shape != Shape.YearlyThreshold) break;
        }
        if (standing.Latest is { } latest && standing.Shape != Shape.EachUnit) steps.Add(Workings.OfTarget(standing, latest));
        if (Linear.Of(standing) is { } progress) steps.Add(Workings.OfIncrease(standing, progress.Attainment));
        return steps;
    }
}
